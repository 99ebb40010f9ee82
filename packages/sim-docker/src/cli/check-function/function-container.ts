import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerSpec } from "@wing-containers/core/provider";
import { portKey } from "../../container/network-options";
import { startContainer } from "../../container/running-container";
import type { ContainerDeath } from "../../engine/container-death";
import { describeEnd } from "../../pod/describe-end";
import { podAddresses } from "../../pod/pod-addresses";
import { checkTcp } from "../../probe/check-tcp";
import type { ProbeAddress } from "../../probe/probe-target";
import type { Simulation } from "../../simulation/simulation";

/** The port that functions are told to listen on; not 8080, so that one which ignores `PORT` is found. */
export const CHECKED_PORT = 9321;

/** Seconds that a function may take to stop, as in the contract. */
export const STOP_SECONDS = 10;

/** How much of the output a report of a container's end shows, in lines. */
const LAST_LINES = 10;

/** A container of the function that is checked. */
export interface FunctionContainer {
  readonly address: ProbeAddress;
  /** Waits until it listens. @returns why it does not, after `timeout` milliseconds or its end */
  listens(timeout: number): Promise<string | undefined>;
  /** How it ended, with its last lines; undefined where it still runs after `within` milliseconds. */
  endedHow(within: number): Promise<string | undefined>;
  /** Sends SIGTERM, and SIGKILL after {@link STOP_SECONDS}. */
  stop(): Promise<ContainerDeath>;
}

/** How the container differs from what the image asks for. */
export interface FunctionContainerOptions {
  readonly user?: string;
  readonly readOnlyRootFilesystem?: boolean;
}

/**
 * Starts a function.
 *
 * @param image id of the image
 * @throws EngineError
 */
export async function startFunction(
  simulation: Simulation,
  image: string,
  { user, readOnlyRootFilesystem = false }: FunctionContainerOptions = {},
): Promise<FunctionContainer> {
  const spec: ContainerSpec = {
    name: "main",
    image: { kind: "reference", reference: image },
    pullPolicy: "never",
    ...(user !== undefined && { user }),
    env: { PORT: String(CHECKED_PORT) },
    secrets: {},
    ports: [],
    cpu: 1,
    memory: 512,
    probes: {},
    volumeMounts: [],
    stopSignal: "SIGTERM",
    stopGracePeriod: STOP_SECONDS,
    dependsOn: [],
  };
  const port = { port: CHECKED_PORT, protocol: "http" } as const;
  const lines: string[] = [];
  const container = await startContainer({
    simulation,
    name: "wing-check-function",
    plan: {
      spec,
      image,
      labels: simulation.labels,
      env: spec.env,
      secrets: {},
      mounts: readOnlyRootFilesystem ? [{ Type: "tmpfs", Source: "", Target: "/tmp" }] : [],
      binds: [],
      readOnlyRootFilesystem,
      network: {
        kind: "own",
        network: simulation.network.id,
        aliases: [],
        ports: simulation.direct ? [] : [port],
        hostName: false,
      },
      cpus: simulation.engine.cpus,
    },
    onLine(line) {
      lines.push(line);
      if (lines.length > LAST_LINES) lines.shift();
    },
  });
  const endedHow = async (within: number) => {
    const death = await Promise.race([container.ended, sleep(within, undefined, { ref: false })]);
    return death && describeEnd("the container", death, lines);
  };
  const address = podAddresses({ ports: [port], simulation }, container.info).get(portKey(port));
  return {
    address: address ?? { host: "127.0.0.1", port: 0, relayed: false },
    endedHow,
    async listens(timeout) {
      for (const deadline = Date.now() + timeout; Date.now() < deadline; ) {
        const how = await endedHow(50);
        if (how !== undefined) return how;
        const signal = AbortSignal.timeout(1_000);
        if (address && (await checkTcp({ kind: "tcpSocket", port: port.port }, address, signal)).ok) return undefined;
      }
      return `nothing listens on port ${CHECKED_PORT} after ${timeout / 1000} s`;
    },
    async stop() {
      await container.stop();
      return container.ended;
    },
  };
}
