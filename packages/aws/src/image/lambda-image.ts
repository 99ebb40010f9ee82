import type { Workload } from "@wing-containers/core";
import type { InflightHost } from "../host/inflight-host";
import type { ContainerImage } from "./container-image";
import { containerImage } from "./container-image";

/** The image of a function. Lambda takes images of ECR only, so that references are published too. */
export function lambdaImage(workload: Workload, host: InflightHost): ContainerImage {
  return containerImage(workload, workload._spec.main, workload._spec.architecture, () => host.closure);
}
