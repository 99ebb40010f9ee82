import type { ContainerSpec } from "@wing-containers/core/provider";
import type { ContainerState } from "./container-state";

/** Waits until the containers that come first are as far as they must be. */
export async function waitForDependencies(
  container: ContainerSpec,
  own: ContainerState,
  states: ReadonlyMap<string, ContainerState>,
  signal: AbortSignal,
): Promise<void> {
  for (const { container: name, condition } of container.dependsOn) {
    const state = states.get(name);
    own.reason = `it waits until ${name} is ${condition}`;
    if (condition === "started") await state?.started.wait(signal);
    if (condition === "healthy") await state?.ready.wait(signal);
    if (condition === "completed") await state?.completed.wait(signal);
  }
  own.reason = undefined;
}
