import {
  answersFor,
  check,
  checkAsked,
  formatDiagnostics,
  type ProviderDescription,
  WorkloadError,
  type WorkloadSpec,
} from "@wing-containers/core/provider";
import type { AppInput, WorkloadInput } from "../app/app-input";
import type { Synthesise } from "../provider/conformance-subject";
import { askedByCalls } from "../spec/asked-by-calls";
import { inProgramFolder } from "../spec/in-program-folder";
import { normaliseInput } from "../spec/spec-of";
import { workloadPath } from "../spec/workload-path";
import type { ReferenceWorkload } from "./reference-file";
import { writeWorkload } from "./write-workload";

/** The two steps of a provider that are its own. */
export interface ReferenceSteps {
  readonly check: typeof check;
  readonly write: (spec: WorkloadSpec, input: WorkloadInput) => ReferenceWorkload;
}

/** As they should be. */
export const REFERENCE_STEPS: ReferenceSteps = { check, write: writeWorkload };

/** Compiles apps in memory, with core's contract and without Wing: `normalise`, `check`, then write. */
export function referenceSynthesis(provider: ProviderDescription, steps: ReferenceSteps = REFERENCE_STEPS): Synthesise {
  return async (app: AppInput) => {
    const output: string[] = [];
    const resources = inProgramFolder(app.files, (folder) =>
      app.workloads.map((input) => compileWorkload(input, folder, provider, steps, output)),
    );
    const text = JSON.stringify({ resources: resources.sort((a, b) => (a.path < b.path ? -1 : 1)) }, undefined, 2);
    return { files: { "resources.json": text }, output: output.join("") };
  };
}

function compileWorkload(
  input: WorkloadInput,
  folder: string,
  provider: ProviderDescription,
  steps: ReferenceSteps,
  output: string[],
): ReferenceWorkload {
  const path = workloadPath(input);
  const result = normaliseInput(input, folder);
  const { spec } = result;
  const diagnostics = [...result.diagnostics, ...(spec ? steps.check(spec, provider) : [])];
  // What core itself does at the calls of bind() and forward().
  diagnostics.push(...checkAsked(askedByCalls(input), answersFor(provider, input.kind), false));
  if (spec === undefined || diagnostics.some(({ severity }) => severity === "error"))
    throw new WorkloadError(path, diagnostics);
  if (diagnostics.length > 0) output.push(formatDiagnostics(path, diagnostics));
  return steps.write(spec, input);
}
