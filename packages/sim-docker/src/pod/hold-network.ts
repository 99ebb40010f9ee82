import type { ContainerSpec } from "@wing-containers/core/provider";
import type { PodNetwork } from "../container/network-options";
import { startContainer } from "../container/running-container";
import { CONTAINER_LABEL, WORKLOAD_LABEL } from "../engine/labels";
import { ensurePauseImage } from "../engine/pause-image";
import { joinBackends } from "./join-backends";
import type { PodAddresses } from "./pod-addresses";
import type { PodPlan } from "./pod-plan";
import type { PodVolumes } from "./pod-volumes";

/** A container that does nothing but hold the network and the memory volumes of a replica, so that the others may come and go. */
export interface NetworkHolder {
  readonly network: PodNetwork;
  readonly addresses: PodAddresses;
  release(): Promise<void>;
}

/** What the holder is made of: next to nothing. 6 MiB is the least that Docker accepts. */
const HOLDER: ContainerSpec = {
  name: "pause",
  image: { kind: "reference", reference: "pause" },
  pullPolicy: "never",
  env: {},
  secrets: {},
  ports: [],
  cpu: 0.05,
  memory: 6,
  probes: {},
  volumeMounts: [],
  stopSignal: "SIGKILL",
  stopGracePeriod: 0,
  dependsOn: [],
};

/** Starts the holder of a replica's network. */
export async function holdNetwork(plan: PodPlan, pod: string, volumes: PodVolumes): Promise<NetworkHolder> {
  const { simulation, spec, ports } = plan;
  const container = await startContainer({
    simulation,
    name: `wing-${spec.name}-pause`,
    plan: {
      spec: HOLDER,
      image: await ensurePauseImage(simulation.engine),
      labels: { ...simulation.labels, [WORKLOAD_LABEL]: spec.name, [CONTAINER_LABEL]: "pause" },
      env: {},
      secrets: {},
      mounts: volumes.memory(),
      binds: [],
      network: {
        kind: "own",
        network: simulation.network.id,
        aliases: [spec.name],
        ports: simulation.direct ? [] : ports,
        hostName: !simulation.direct,
      },
      cpus: plan.simulation.engine.cpus,
    },
    onLine: () => undefined,
  });
  return {
    network: { kind: "shared", container: container.id },
    addresses: joinBackends(plan, pod, container.info),
    release: () => container.remove(),
  };
}
