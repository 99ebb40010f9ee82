import type { ConformanceSubject, Inspect, RuntimeHarness } from "@wing-containers/conformance";
import { loadDescription } from "../packages/load-description";
import { UsageError } from "../program/usage-error";
import { checkVersion } from "./check-version";
import { loadExport } from "./load-export";
import type { Suite } from "./load-suite";
import { loadTarget } from "./load-target";
import type { SuiteSettings } from "./suite-settings";

/**
 * Loads all that the suite needs of a provider.
 *
 * @throws UsageError for a file that is not what it should be
 */
export async function createSubject(settings: SuiteSettings, suite: Suite): Promise<ConformanceSubject> {
  const { entry, version, parameters, report } = settings;
  const description = await loadDescription(settings.capabilities);
  checkVersion(description, suite.known, settings.capabilities);
  const inspect = await loadExport<Inspect>(settings.inspect, {
    name: "inspect",
    what: "a function of an artefact and a workload's path",
    is: (value) => typeof value === "function",
  });
  const target = await loadTarget(entry, settings.target);
  return {
    description,
    synthesise: synthesis(() => suite.wingSynthesis({ platform: entry, target, parameters })),
    inspect,
    ...(version !== undefined && { version }),
    ...(settings.run !== undefined && { run: await loadHarness(settings.run) }),
    ...(report !== undefined && { report }),
  };
}

/** @throws UsageError with the suite's own words, which say what to do */
function synthesis(create: () => ConformanceSubject["synthesise"]): ConformanceSubject["synthesise"] {
  try {
    return create();
  } catch (error) {
    throw new UsageError({
      message: "Apps cannot be compiled.",
      given: (error as Error).message,
      remedy: "Do as it says, and run the suite again.",
    });
  }
}

function loadHarness(file: string): Promise<RuntimeHarness> {
  return loadExport<RuntimeHarness>(file, {
    name: "run",
    what: "a RuntimeHarness, an object that has start()",
    is: (value) => typeof Object(value).start === "function",
  });
}
