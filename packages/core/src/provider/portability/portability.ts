import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";
import type { ProviderDescription } from "../capabilities/provider-description";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { raiseProblems } from "../diagnostics/raise-problems";
import { loadTarget } from "./load-target";
import { type PortabilitySettings, readPortabilitySettings, SECTION } from "./portability-settings";
import { tableWarnings } from "./table-warnings";

/** What a program is held against beside the provider that it is compiled for. */
export interface Portability {
  readonly targets: readonly ProviderDescription[];
  /** Severity of what they would refuse. */
  readonly severity: Diagnostic["severity"];
}

const TITLE = `The section ${SECTION} of wing.toml`;
const KNOWN = new WeakMap<core.App, Portability>();

/**
 * Reads once per app which other targets its user has in mind.
 *
 * @throws WorkloadError for settings that are wrong, and for targets whose declarations cannot be had
 */
export function portabilityOf(workload: IConstruct, provider: ProviderDescription): Portability {
  const app = core.App.of(workload);
  const known = KNOWN.get(app);
  if (known !== undefined) return known;
  const { settings, diagnostics } = readPortabilitySettings(app.parameters.value(SECTION));
  if (diagnostics.length > 0) raiseProblems(TITLE, diagnostics);
  const portability = { targets: loadTargets(settings, provider, app.entrypointDir), severity: settings.severity };
  KNOWN.set(app, portability);
  return portability;
}

function loadTargets(
  settings: PortabilitySettings,
  provider: ProviderDescription,
  programFolder: string,
): readonly ProviderDescription[] {
  const problems: Diagnostic[] = [];
  const found = new Map<string, ProviderDescription>();
  for (const [index, target] of settings.targets.entries()) {
    // The compilation itself asks it.
    if ([provider.id, `@wing-containers/${provider.id}`].includes(target)) continue;
    const path = `${SECTION}.targets[${index}]`;
    const loaded = loadTarget(target, path, [programFolder, process.cwd()]);
    if ("code" in loaded) problems.push(loaded);
    else if (loaded.id !== provider.id && !found.has(loaded.id)) {
      found.set(loaded.id, loaded);
      problems.push(...tableWarnings(loaded, path));
    }
  }
  raiseProblems(TITLE, problems);
  return [...found.values()];
}
