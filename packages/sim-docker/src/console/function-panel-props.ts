import type { Workload } from "@wing-containers/core";
import { imageText } from "./image-text";

/** What the Console's panel of functions reads from the props of a resource, by the names that Wing's own functions have. */
export function functionPanelProps(workload: Workload) {
  return { sourceCodeFile: imageText(workload), environmentVariables: workload._spec.main.env };
}
