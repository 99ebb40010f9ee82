import { dirname, resolve } from "node:path";
import { packageAround } from "../packages/package-folder";
import { UsageError } from "../program/usage-error";
import type { ConformanceOptions } from "./add-conformance-command";
import { existingFile } from "./existing-file";
import { findConformance } from "./find-conformance";
import { findDeclaration } from "./find-declaration";
import { findInspector } from "./find-inspector";
import { readParameters } from "./read-parameters";
import type { SuiteSettings } from "./suite-settings";

/**
 * Finds everything that the suite needs, without loading any of it.
 *
 * @throws UsageError for what is not there
 */
export function planSuite(given: string, options: ConformanceOptions): SuiteSettings {
  const entry = existingFile(given, {
    what: "the file that Wing loads as the platform, such as ./lib/index.js",
    remedy: "Build the provider first, or correct the path.",
  });
  const found = packageAround(entry);
  const folder = found?.folder ?? dirname(entry);
  const { run, target, report, only } = options;
  if (report !== undefined && only !== undefined) {
    throw new UsageError({
      message: "A report is about the whole suite, and --only leaves a part of it out.",
      given: `--report ${report} --only ${only.source}`,
      accepted: "one of the two",
      remedy: "Leave out --only for a report, or --report while you work on a part.",
    });
  }
  const version = found?.manifest.version;
  return {
    entry,
    ...(version !== undefined && { version }),
    capabilities: findDeclaration(options.capabilities, found, entry),
    inspect: findInspector(options.inspect, folder),
    ...(run !== undefined && { run: existingFile(run, HARNESS) }),
    ...(target !== undefined && { target }),
    parameters: readParameters(options.parameters),
    ...(report !== undefined && { report: resolve(report) }),
    ...(only !== undefined && { only: only.source }),
    conformance: findConformance(folder),
  };
}

const HARNESS = {
  what: "a file that exports `run`, a RuntimeHarness of @wing-containers/conformance",
  remedy: "Correct the path, or leave out --run: then no scenario is played.",
};
