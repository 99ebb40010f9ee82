import { CAPABILITIES, type Capability, type Support } from "@wing-containers/core/provider";
import type { ProviderColumn } from "./provider-column";
import { type ShownAnswer, shownAnswers } from "./shown-answers";
import { supportNote } from "./support-note";

/** Between these lines a README has the section of its provider. */
const BEGIN = "<!-- capabilities: generated -->";
const END = "<!-- /capabilities -->";

/**
 * A provider's README with its section of the matrix: how many capabilities are of each level, all that
 * are not native, and what is different for functions.
 *
 * @throws Error where the README has no place for it
 */
export function withCapabilitiesSection(readme: string, column: Omit<ProviderColumn, "report">): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(
      `The README of ${column.packageName} has no lines "${BEGIN}" and "${END}": add them where the table is to be.`,
    );
  }
  return `${before}${BEGIN}\n\n${section(column)}\n${END}${after}`;
}

function section({ description }: Pick<ProviderColumn, "description">): string {
  const answers = (Object.keys(CAPABILITIES) as Capability[]).map((id) => ({ id, all: shownAnswers(id, description) }));
  const counts = (["native", "emulated", "limited", "unsupported"] as const satisfies readonly Support["level"][])
    .map((level) => [level, answers.filter(({ all: [first] }) => first?.support?.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level}`);
  const rows = answers.flatMap(({ id, all }) => all.flatMap((answer) => row(id, answer)));
  const hasFunctions = answers.some(({ all }) => all.length > 1);
  return `Of ${answers.length} capabilities: ${counts.join(", ")}. Those that are not native${hasFunctions ? ", and those that are different for functions" : ""}:

| capability | level | what differs |
| --- | --- | --- |
${rows.join("\n")}
`;
}

function row(id: Capability, { isForFunctions, support }: ShownAnswer): readonly string[] {
  const note = support && supportNote(support);
  if (support === undefined || (note === undefined && !isForFunctions)) return [];
  const name = `\`${id}\`${isForFunctions ? " of functions" : ""}`;
  return [`| ${name} | ${support.level} | ${(note ?? "").replaceAll("|", "\\|")} |`];
}
