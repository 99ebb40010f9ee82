import type { Engine } from "@wing-containers/engine/engine";

/** How a container ended. */
export interface ContainerDeath {
  readonly id: string;
  /** 128 + the signal's number when a signal ended it; undefined when the container is gone and nobody knows. */
  readonly exitCode: number | undefined;
  /** Whether it was killed for using more memory than it may. */
  readonly outOfMemory: boolean;
  /** What the engine says about a container that could not run, else empty. */
  readonly error: string;
}

/**
 * How the container ended, or undefined while it runs.
 *
 * @param known the exit code of the event that told of it, for a container that is removed by now
 */
export async function containerDeath(engine: Engine, id: string, known?: string): Promise<ContainerDeath | undefined> {
  const exitCode = known === undefined ? undefined : Number(known);
  try {
    const { State: state } = await engine.docker.getContainer(id).inspect();
    const ended = state.Status === "exited" || state.Status === "dead";
    if (!ended && known === undefined) return undefined;
    return { id, exitCode: exitCode ?? state.ExitCode, outOfMemory: state.OOMKilled, error: state.Error };
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 404) throw error;
    return { id, exitCode, outOfMemory: false, error: "" };
  }
}
