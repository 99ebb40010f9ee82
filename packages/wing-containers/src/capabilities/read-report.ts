import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConformanceReport } from "@wing-containers/conformance/matrix";
import { reasonOf } from "../packages/load-module";

/** The conformance report that a package carries. Both are absent where it carries none. */
export interface FoundReport {
  readonly report?: ConformanceReport;
  /** Why there is a file, and no report. */
  readonly problem?: string;
}

/** Reads `conformance-report.json` in the folder of a package. */
export function readReport(folder: string): FoundReport {
  const file = join(folder, "conformance-report.json");
  if (!existsSync(file)) return {};
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    if (isReport(report)) return { report };
    return { problem: `${file} is no report of the conformance suite.` };
  } catch (error) {
    return { problem: `${file} cannot be read: ${reasonOf(error)}.` };
  }
}

function isReport(value: unknown): value is ConformanceReport {
  const { provider, capabilities, laws, scenarios } = Object(value);
  return [provider, capabilities, laws, scenarios].every((part) => typeof part === "object" && part !== null);
}
