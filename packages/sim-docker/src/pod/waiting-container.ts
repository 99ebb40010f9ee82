import type { ContainerState } from "./container-state";

/** A container that is not ready. */
export interface WaitingContainer {
  readonly name: string;
  /** What it waits for, or what happened to it. Absent: it has just been started. */
  readonly reason: string | undefined;
}

/** The first container of a replica that is not ready. */
export function waitingContainer(
  containers: readonly { readonly name: string }[],
  states: ReadonlyMap<string, ContainerState>,
): WaitingContainer | undefined {
  const waiting = containers.find(({ name }) => states.get(name)?.ready.open !== true);
  return waiting && { name: waiting.name, reason: states.get(waiting.name)?.reason };
}
