import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { Engine } from "@wing-containers/engine/engine";
import { explainEngineError } from "@wing-containers/engine/explain-engine-error";
import { type EngineEvents, engineEvents } from "../engine/engine-events";
import { APP_LABEL, OWNER_LABEL, RUN_LABEL } from "../engine/labels";
import { ownOwner } from "../engine/owner";
import { reap } from "../engine/reap";
import { createHostPorts, type HostPorts } from "../relay/host-ports";
import { type AppNetwork, giveBackNetwork, takeNetwork } from "./app-network";
import { keepNetworkUp } from "./keep-network-up";
import { processEngine } from "./process-engine";

/** What the workloads of one running simulator share: an engine, a network with DNS names, and a run id. */
export interface Simulation {
  readonly engine: Engine;
  /** Unique id of the run. */
  readonly run: string;
  /** Stable id of the app. */
  readonly app: string;
  /** The network that all containers of the run are on. */
  readonly network: AppNetwork;
  /**
   * Whether this process reaches containers at their own addresses: with an engine that runs natively on the same Linux.
   * Elsewhere (Docker Desktop, rootless engines) their ports are published on this machine's loopback address.
   */
  readonly direct: boolean;
  /** What happens to the run's containers. */
  readonly events: EngineEvents;
  /** Labels for everything that is made for the run. */
  readonly labels: Readonly<Record<string, string>>;
  /** How containers reach what listens on this machine's loopback address. */
  readonly hostPorts: HostPorts;
  /** Called when the engine stops answering (with the reason) and when it is back. */
  readonly onEngineState: Set<(lost: string | undefined) => void>;
}

/** A workload's share of a simulation. */
export interface SimulationLease {
  readonly simulation: Simulation;
  /** Gives it back. The last one removes everything of the run. */
  release(): Promise<void>;
}

interface Entry {
  readonly simulation: Promise<Simulation>;
  users: number;
}

const SIMULATIONS = Symbol.for("wing-containers.sim-docker.simulations");

/**
 * Joins the simulation of a simulator, opening it for the first workload.
 *
 * @param serverUrl `SimulatorContext.serverUrl`, unique per simulator
 * @throws EngineError when there is no engine, or it cannot make a network
 */
export async function joinSimulation(serverUrl: string, app: string): Promise<SimulationLease> {
  const holder = globalThis as { [SIMULATIONS]?: Map<string, Entry> };
  holder[SIMULATIONS] ??= new Map();
  const simulations = holder[SIMULATIONS];
  const entry = simulations.get(serverUrl) ?? { simulation: open(app), users: 0 };
  simulations.set(serverUrl, entry);
  entry.users += 1;
  const leave = () => {
    entry.users -= 1;
    if (entry.users === 0) simulations.delete(serverUrl);
    return entry.users === 0;
  };
  try {
    const simulation = await entry.simulation;
    return {
      simulation,
      async release() {
        if (leave()) await close(simulation);
      },
    };
  } catch (error) {
    leave();
    throw error;
  }
}

async function open(app: string): Promise<Simulation> {
  const engine = await processEngine();
  const run = randomBytes(6).toString("hex");
  const labels = { [OWNER_LABEL]: ownOwner(), [APP_LABEL]: app, [RUN_LABEL]: run };
  const onEngineState: Simulation["onEngineState"] = new Set();
  const tell = (lost: string | undefined) => {
    for (const listener of onEngineState) listener(lost);
  };
  try {
    const network = await takeNetwork(engine);
    const events = engineEvents(engine, { run, onLost: (error) => tell(error.message), onBack: () => tell(undefined) });
    if (engine.kind === "podman") await keepNetworkUp(engine, network, labels);
    const direct = existsSync(`/sys/class/net/${network.bridge}`);
    const hostPorts = createHostPorts({ engine, network, direct });
    return { engine, run, app, network, direct, events, labels, onEngineState, hostPorts };
  } catch (error) {
    throw explainEngineError(error, { action: "make a network for the app", address: engine.address });
  }
}

async function close({ engine, run, network, events, hostPorts }: Simulation): Promise<void> {
  events.close();
  await hostPorts.close();
  // An engine that is gone has nothing to remove; what comes back with it is found by its dead owner's label.
  await reap(engine, { run }).catch(() => undefined);
  await giveBackNetwork(engine, network.id);
}
