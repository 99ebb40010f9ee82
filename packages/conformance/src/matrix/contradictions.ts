import { CAPABILITIES, type Capability } from "@wing-containers/core/capabilities";
import type { ProviderColumn } from "./provider-column";
import { shownAnswers } from "./shown-answers";

/**
 * Where what a provider says and what the suite saw do not agree: a declaration that has changed since, a result that is
 * missing or was not a success. A matrix with contradictions is not to be shown.
 *
 * @returns one sentence for each, none where all is well
 */
export function contradictions({ packageName, description, report }: ProviderColumn): readonly string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(`${packageName}: ${problem}`);
  if (report.provider.id !== description.id) {
    say(`the report is about "${report.provider.id}", and the declaration about "${description.id}".`);
  }
  for (const capability of Object.keys(CAPABILITIES) as Capability[]) {
    const answers = shownAnswers(capability, description);
    const { functions } = report.capabilities[capability] ?? {};
    for (const { isForFunctions, support } of answers) {
      const result = isForFunctions ? functions : report.capabilities[capability];
      const name = isForFunctions ? `${capability} for functions` : capability;
      const declared = support?.level;
      if (declared === undefined) say(`${name} is not declared.`);
      else if (result === undefined)
        say(`${name} is declared ${declared}, and the report has nothing of it: run the suite anew.`);
      else if (result.declared !== declared)
        say(`${name} is declared ${declared}, and was ${result.declared} in the report: run the suite anew.`);
      else if (result.result === "failed") say(`${name} is declared ${declared}, and its case failed.`);
    }
    if (functions !== undefined && answers.length === 1) {
      say(`${capability} for functions has no answer of its own, and was ${functions.declared}.`);
    }
  }
  for (const [kind, results] of [
    ["law", report.laws],
    ["scenario", report.scenarios],
  ] as const) {
    for (const [title, result] of Object.entries(results))
      if (result === "failed") say(`the ${kind} "${title}" failed.`);
  }
  return problems;
}
