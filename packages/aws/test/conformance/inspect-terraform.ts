import type { Inspect } from "@wing-containers/conformance";
import { inspectAddresses } from "./inspect-addresses";
import { inspectBindings } from "./inspect-bindings";
import { inspectEvents } from "./inspect-events";
import { inspectLambda } from "./inspect-lambda";
import { inspectPublishedImage } from "./inspect-published-image";
import { inspectTask } from "./task/inspect-task";
import type { TerraformFile } from "./terraform-file";

/** What `main.tf.json` says of a workload. */
export const inspectTerraform: Inspect = ({ files }, workload) => {
  const file: TerraformFile = JSON.parse(files["main.tf.json"] ?? "{}");
  const task = inspectTask(file, workload);
  const seen = task === undefined ? inspectLambda(file, workload) : inspectAddresses(file, workload, task);
  const image = inspectPublishedImage(file, workload);
  return (
    seen && {
      ...seen,
      main: { ...seen.main, ...(image && { image }) },
      bindings: inspectBindings(file, workload),
      eventSources: inspectEvents(file, workload),
    }
  );
};
