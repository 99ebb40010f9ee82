import type { SidecarSpec } from "../../spec/composition-spec";
import type { ContainerSpec, DependencySpec, GpuSpec } from "../../spec/container-spec";
import type { VolumeMountSpec } from "../../spec/volume-spec";
import type { FieldIds } from "./field-ids";
import type { ImageIds } from "./image-ids";
import type { PortIds } from "./port-ids";
import type { ProbeIds } from "./probe-ids";

/** What a container asks for. */
export type ContainerIds = FieldIds<
  ContainerSpec,
  {
    name: never;
    image: ImageIds;
    pullPolicy: `image.pull-policy.${Exclude<ContainerSpec["pullPolicy"], "missing">}`;
    entrypoint: "process.entrypoint";
    args: "process.args";
    workingDir: "process.working-dir";
    user: "process.user";
    env: "process.env";
    secrets: "process.secrets";
    ports: PortIds;
    cpu: "resources.cpu" | "resources.replica-cpu";
    memory: "resources.memory" | "resources.replica-memory";
    ephemeralStorage: "resources.ephemeral-storage";
    gpu: FieldIds<GpuSpec, { count: "resources.gpu"; type: "resources.gpu.type" }>;
    probes: ProbeIds;
    volumeMounts: VolumeMountIds;
    stopSignal: "process.stop-signal";
    stopGracePeriod: "process.stop-grace-period";
    dependsOn: FieldIds<DependencySpec, { container: never; condition: "sidecar.depends-on" }>;
  }
>;

/** What a sidecar asks for beside what every container does. */
export type SidecarIds =
  | "sidecar.container"
  | FieldIds<Omit<SidecarSpec, keyof ContainerSpec>, { essential: "sidecar.non-essential" }>;

type VolumeMountIds = FieldIds<
  VolumeMountSpec,
  { volume: never; path: never; subPath: "volume.sub-path"; readOnly: "volume.read-only" }
>;
