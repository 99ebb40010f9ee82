import type { WorkloadSpec } from "../spec/workload-spec";
import { askedByContainer } from "./asked-by-container";
import { askedByOperation } from "./asked-by-operation";
import { askedByPorts } from "./asked-by-ports";
import { askedByReplica } from "./asked-by-replica";
import { askedByRouting } from "./asked-by-routing";
import { askedByScaling } from "./asked-by-scaling";
import { askedByVolumes } from "./asked-by-volumes";
import type { AskedCapability } from "./asked-capability";

/**
 * Everything that a spec asks of its target, with the paths of the fields. Defaults ask for nothing that is optional.
 * `binding` and `event-handler` are asked for by calls of `bind()` and `forward()`, not by the spec.
 */
export function askedCapabilities(spec: WorkloadSpec): readonly AskedCapability[] {
  return [
    { capability: `workload.${spec.kind}`, path: "" },
    ...askedByContainer(spec.main, ""),
    ...askedByReplica(spec),
    ...askedByPorts(spec),
    ...(spec.architecture === "arm64" ? [{ capability: "architecture.arm64", path: "architecture" } as const] : []),
    ...spec.sidecars.flatMap((sidecar, index): AskedCapability[] => [
      { capability: "sidecar.container", path: `sidecars[${index}]` },
      ...(sidecar.essential
        ? []
        : [{ capability: "sidecar.non-essential", path: `sidecars[${index}].essential` } as const]),
      ...askedByContainer(sidecar, `sidecars[${index}]`),
    ]),
    ...spec.initContainers.flatMap((container, index): AskedCapability[] => [
      { capability: "init.container", path: `initContainers[${index}]` },
      ...askedByContainer(container, `initContainers[${index}]`),
    ]),
    ...askedByVolumes(spec),
    ...askedByScaling(spec),
    ...askedByRouting(spec),
    ...askedByOperation(spec),
  ];
}
