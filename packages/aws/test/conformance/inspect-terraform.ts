import type { Inspect } from "@wing-containers/conformance";
import { inspectAddresses } from "./inspect-addresses";
import { inspectLambda } from "./inspect-lambda";
import { inspectTask } from "./inspect-task";
import type { TerraformFile } from "./terraform-file";

/** What `main.tf.json` says of a workload. */
export const inspectTerraform: Inspect = ({ files }, workload) => {
  const file: TerraformFile = JSON.parse(files["main.tf.json"] ?? "{}");
  const task = inspectTask(file, workload);
  return task === undefined ? inspectLambda(file, workload) : inspectAddresses(file, workload, task);
};
