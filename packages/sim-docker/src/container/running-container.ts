import { randomBytes } from "node:crypto";
import { explainEngineError } from "@wing-containers/engine/explain-engine-error";
import type { ContainerInspectInfo } from "dockerode";
import type { ContainerDeath } from "../engine/container-death";
import { followLines, type OutputSource } from "../engine/container-logs";
import { removeQuietly } from "../engine/remove-quietly";
import type { Simulation } from "../simulation/simulation";
import { type ContainerPlan, containerOptions } from "./container-options";
import { type PlacedFile, placeFiles } from "./place-files";

/**
 * Milliseconds between two signals that ask a closure to stop. Node installs no handler before some 300 ms have passed, and
 * to a container's first process a signal without a handler is nothing. The runtime of closures takes more than one for one.
 */
const SIGNAL_PAUSE = 250;

/** A container that has been started. */
export interface RunningContainer {
  readonly id: string;
  /** What the engine knew of it right after the start: its published ports among others. */
  readonly info: ContainerInspectInfo;
  /** Settles when the container has ended by itself or by `stop`, and all its output has been read. */
  readonly ended: Promise<ContainerDeath>;
  /** Asks it to stop, kills it after its grace period, and removes it. May be called twice, also when it has ended. */
  stop(): Promise<void>;
  /** Kills and removes it. */
  remove(): Promise<void>;
}

/** What to start, and who is told. */
export interface StartRequest {
  readonly simulation: Simulation;
  readonly plan: Omit<ContainerPlan, "name">;
  /** Readable beginning of the container's name. */
  readonly name: string;
  /** Files that are put into it before it starts. */
  readonly files?: readonly PlacedFile[];
  readonly onLine: (line: string, source: OutputSource) => void;
  /** Called when the engine has been asked to start it. */
  readonly onLaunched?: () => void;
}

/**
 * Creates and starts a container. Its output is followed from the first byte.
 *
 * @throws EngineError, with nothing left behind
 */
export async function startContainer({
  simulation,
  plan,
  name,
  files = [],
  onLine,
  onLaunched,
}: StartRequest): Promise<RunningContainer> {
  const { docker, address } = simulation.engine;
  // A random name per start: the name of a container that is being removed is not free yet.
  const unique = `${name}-${randomBytes(3).toString("hex")}`;
  const context = { action: `start the container ${name}`, address };
  let id: string | undefined;
  try {
    const container = await docker.createContainer(containerOptions({ ...plan, name: unique }));
    id = container.id;
    await placeFiles(container, files);
    const attach = () => container.attach({ stream: true, stdout: true, stderr: true });
    let outputRead = followLines(await attach(), onLine);
    const starting = container.start();
    onLaunched?.();
    await starting;
    const info = await container.inspect();
    const died = new Promise<ContainerDeath>((resolve) => simulation.events.onContainerDied(container.id, resolve));
    // An engine that went away took the output with it; where it left the container running, there is more to read.
    const readOn = async (lost: string | undefined) => {
      if (lost !== undefined || !(await container.inspect()).State.Running) return;
      outputRead = followLines(await attach(), onLine);
    };
    const onEngineState = (lost: string | undefined) => void readOn(lost).catch(() => undefined);
    simulation.onEngineState.add(onEngineState);
    // An engine that does not answer has nothing to stop; what comes back with it is reaped.
    const quietly = (removal: Promise<unknown>) => removeQuietly(removal).catch(() => false);
    const remove = async () => {
      await quietly(container.remove({ force: true, v: true }));
    };
    return {
      id,
      info,
      ended: died.then(async (death) => {
        simulation.onEngineState.delete(onEngineState);
        await outputRead;
        return death;
      }),
      async stop() {
        const signal = () => void container.kill({ signal: plan.spec.stopSignal }).catch(() => undefined);
        const again = plan.spec.image.kind === "closure" ? setInterval(signal, SIGNAL_PAUSE) : undefined;
        await quietly(container.stop());
        clearInterval(again);
        await remove();
      },
      remove,
    };
  } catch (error) {
    if (id !== undefined)
      await docker
        .getContainer(id)
        .remove({ force: true, v: true })
        .catch(() => undefined);
    throw explainEngineError(error, context);
  }
}
