import { createRequire } from "node:module";
import { CAPABILITIES, type Capability } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";
import { answeredKinds } from "../provider/answered-kinds";
import { completeTable } from "../suite/complete-table";
import type { SuiteContext } from "../suite/suite-context";
import type { AnswerResult, CapabilityResult, ConformanceReport, Sight } from "./conformance-report";

/** Weakest first. */
const SIGHTS: readonly Sight[] = ["artefact", "inspect", "behaviour", "refused"];

/** What the tests have found by now. */
export function toReport(context: SuiteContext): ConformanceReport {
  const { subject, evidence } = context;
  const { description, version } = subject;
  const { service, function: functions } = evidence.capabilities;
  const verdicts = [service, functions, evidence.laws, evidence.scenarios, evidence.others];
  const tested = (Object.keys(CAPABILITIES) as Capability[]).sort().flatMap((capability) => {
    const result = capabilityResult(capability, context);
    return result === undefined ? [] : [[capability, result] as const];
  });
  return {
    provider: { id: description.id, ...(version !== undefined && { version }) },
    core: versionOf("@wing-containers/core"),
    suite: versionOf("@wing-containers/conformance"),
    conformant: verdicts.every((map) => ![...map.values()].includes("failed")),
    capabilities: Object.fromEntries(tested),
    laws: Object.fromEntries([...evidence.laws].sort(byName)),
    scenarios: Object.fromEntries([...evidence.scenarios].sort(byName)),
  };
}

function capabilityResult(capability: Capability, context: SuiteContext): CapabilityResult | undefined {
  const [first, second] = answeredKinds(capability, context.subject.description);
  const own = first && answerResult(capability, first, context);
  const functions = second && answerResult(capability, second, context);
  return own && { level: CAPABILITIES[capability].level, ...own, ...(functions && { functions }) };
}

/** Undefined: nothing was tested. */
function answerResult(
  capability: Capability,
  kind: WorkloadInput["kind"],
  { subject, evidence }: SuiteContext,
): AnswerResult | undefined {
  const result = evidence.capabilities[kind].get(capability);
  return (
    result && {
      declared: completeTable(subject.description, kind)[capability].level,
      seen: SIGHTS.filter((sight) => evidence.saw(capability, kind, sight)),
      result,
    }
  );
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function versionOf(name: string): string {
  return createRequire(__filename)(`${name}/package.json`).version;
}
