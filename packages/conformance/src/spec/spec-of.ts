import { type NormaliseResult, normalise, type WorkloadSpec, workloadName } from "@wing-containers/core/provider";
import type { AppInput, WorkloadInput } from "../app/app-input";
import { realiseProps } from "../app/realise-props";
import { inProgramFolder } from "./in-program-folder";
import { workloadPath } from "./workload-path";

/** Looks like Wing's, which core tells by its shape. */
class Duration {
  public constructor(public readonly seconds: number) {}
}

/** Looks like a construct. */
class Resource {
  public readonly node: { readonly path: string };

  public constructor(id: string) {
    this.node = { path: `root/Default/${id}` };
  }
}

/** What core makes of a workload of an app, in whose folder `projectDir` the app's files are. */
export function normaliseInput(input: WorkloadInput, projectDir: string): NormaliseResult {
  const path = workloadPath(input);
  const props = realiseProps(input.props, {
    duration: (seconds) => new Duration(seconds),
    resource: ({ id }) => new Resource(id),
  });
  const context = { kind: input.kind, path, defaultName: workloadName(path), projectDir };
  return normalise(props, { ...context, hasClosure: input.closure !== undefined });
}

/** The spec of the first workload of an app; undefined where core refuses its props. */
export function specOf(app: AppInput): WorkloadSpec | undefined {
  const [input] = app.workloads;
  return input && inProgramFolder(app.files, (folder) => normaliseInput(input, folder).spec);
}
