import type { Diagnostic } from "../diagnostics/diagnostic";
import type { ContainerDraft } from "./container-draft";
import { printText } from "./read/print-text";
import { report } from "./read/report";

/** Reports containers of the same name. */
export function checkContainerNames(containers: readonly ContainerDraft[], problems: Diagnostic[]): void {
  const places = new Map<string, string>();
  for (const { path, role, spec } of containers) {
    const first = places.get(spec.name);
    if (first === undefined) places.set(spec.name, role === "main" ? "the main container" : path);
    // A name that is missing has been reported already.
    else if (spec.name !== "") {
      report(problems, {
        code: "containers.duplicate",
        path: `${path}.name`,
        message: `The name belongs to ${first}.`,
        given: printText(spec.name),
        accepted: "a name of its own in the workload; main is the main container's",
        remedy: "Rename the container.",
      });
    }
  }
}
