import type { Inspect } from "@wing-containers/conformance";
import { inspectLambda } from "./inspect-lambda";
import { inspectTask } from "./task/inspect-task";
import type { TerraformFile } from "./terraform-file";

/** What `main.tf.json` says of a workload. */
export const inspectTerraform: Inspect = ({ files }, workload) => {
  const file: TerraformFile = JSON.parse(files["main.tf.json"] ?? "{}");
  return inspectTask(file, workload) ?? inspectLambda(file, workload);
};
