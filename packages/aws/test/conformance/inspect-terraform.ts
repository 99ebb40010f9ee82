import type { Inspect } from "@wing-containers/conformance";
import { inspectBindings } from "./inspect-bindings";
import { inspectEvents } from "./inspect-events";
import { inspectLambda } from "./inspect-lambda";
import { inspectTask } from "./inspect-task";
import type { TerraformFile } from "./terraform-file";

/** What `main.tf.json` says of a workload. */
export const inspectTerraform: Inspect = ({ files }, workload) => {
  const file: TerraformFile = JSON.parse(files["main.tf.json"] ?? "{}");
  const seen = inspectTask(file, workload) ?? inspectLambda(file, workload);
  return seen && { ...seen, bindings: inspectBindings(file, workload), eventSources: inspectEvents(file, workload) };
};
