import { contradictions } from "@wing-containers/conformance/matrix";
import { CAPABILITIES, type ProviderDescription } from "@wing-containers/core/capabilities";
import { loadDescription } from "../packages/load-description";
import { packageAround } from "../packages/package-folder";
import type { Provider } from "./provider";
import { type FoundReport, readReport } from "./read-report";

/**
 * Loads a provider: what it declares, and the report that its package carries.
 *
 * @param file what exports its description
 * @throws UsageError where it exports none
 */
export async function loadProvider(file: string): Promise<Provider> {
  const description = await loadDescription(file);
  const found = packageAround(file);
  const { name = file, version } = found?.manifest ?? {};
  const report = found === undefined ? {} : readReport(found.folder);
  return {
    packageName: name,
    ...(version !== undefined && { version }),
    description,
    ...(report.report !== undefined && { report: report.report }),
    problems: problemsOf(name, description, report),
  };
}

function problemsOf(packageName: string, description: ProviderDescription, found: FoundReport): readonly string[] {
  const { report, problem } = found;
  const known = Object.keys(CAPABILITIES);
  const declared = Object.keys(description.capabilities);
  const unknown = declared.filter((id) => !known.includes(id));
  const missing = known.filter((id) => !declared.includes(id));
  return [
    ...(problem === undefined ? [] : [problem]),
    ...unknown.map(
      (id) => `${packageName}: ${id} is declared, and this version of @wing-containers/core has no such capability.`,
    ),
    ...(report === undefined
      ? missing.map((id) => `${packageName}: ${id} is not declared.`)
      : contradictions({ packageName, description, report })),
  ];
}
