import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ConformanceReport } from "./conformance-report";

/** Writes a report; folders that are missing are made. */
export function writeReport(path: string, report: ConformanceReport): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
}
