import { createRequire } from "node:module";
import { CAPABILITIES, type Capability } from "@wing-containers/core/provider";
import type { SuiteContext } from "../suite/suite-context";
import type { CapabilityResult, ConformanceReport, Sight } from "./conformance-report";

/** Weakest first. */
const SIGHTS: readonly Sight[] = ["artefact", "inspect", "behaviour", "refused"];

/** What the tests have found by now. */
export function toReport({ subject, table, evidence }: SuiteContext): ConformanceReport {
  const { description, version } = subject;
  const verdicts = [evidence.capabilities, evidence.laws, evidence.scenarios, evidence.others];
  const results = [...evidence.capabilities]
    .sort(byName)
    .map(([capability, result]): [Capability, CapabilityResult] => [
      capability,
      {
        level: CAPABILITIES[capability].level,
        declared: table[capability].level,
        seen: SIGHTS.filter((sight) => evidence.saw(capability, sight)),
        result,
      },
    ]);
  return {
    provider: { id: description.id, ...(version !== undefined && { version }) },
    core: versionOf("@wing-containers/core"),
    suite: versionOf("@wing-containers/conformance"),
    conformant: verdicts.every((map) => ![...map.values()].includes("failed")),
    capabilities: Object.fromEntries(results),
    laws: Object.fromEntries([...evidence.laws].sort(byName)),
    scenarios: Object.fromEntries([...evidence.scenarios].sort(byName)),
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function versionOf(name: string): string {
  return createRequire(__filename)(`${name}/package.json`).version;
}
