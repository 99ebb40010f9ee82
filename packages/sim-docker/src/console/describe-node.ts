import type { Workload } from "@wing-containers/core";
import { std } from "@winglang/sdk";
import { imageText } from "./image-text";

/** Says what the Console's map and tree show of a workload. */
export function describeNode(workload: Workload, title: string): void {
  const node = std.Node.of(workload);
  node.title = title;
  node.description = imageText(workload);
  if (workload._spec.kind === "service") node.icon = "cube";
  else {
    // As Wing's own functions look.
    node.icon = "bolt";
    node.color = "sky";
  }
}
