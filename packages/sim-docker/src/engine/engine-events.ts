import { setTimeout as sleep } from "node:timers/promises";
import { dial } from "@wing-containers/engine/dial";
import type { Engine } from "@wing-containers/engine/engine";
import type { EngineError } from "@wing-containers/engine/engine-error";
import { explainEngineError } from "@wing-containers/engine/explain-engine-error";
import { jsonLines } from "@wing-containers/engine/json-lines";
import { type ContainerDeath, containerDeath } from "./container-death";
import { RUN_LABEL } from "./labels";

/** What happens to the containers of one simulation. */
export interface EngineEvents {
  /**
   * Calls back once when the container has ended, also when it ended while the engine was away.
   *
   * @returns ends the subscription
   */
  readonly onContainerDied: (id: string, listener: (death: ContainerDeath) => void) => () => void;
  readonly close: () => void;
}

interface EngineEventsProps {
  /** The simulation, as in the run label. */
  readonly run: string;
  /** Called once each time the engine stops answering, with `engine.lost`. */
  readonly onLost: (error: EngineError) => void;
  /** Called when it answers again. */
  readonly onBack: () => void;
}

interface EngineEvent {
  readonly Actor?: { readonly ID: string; readonly Attributes?: Readonly<Record<string, string>> };
}

/** Time between two tries to reach an engine that went away, in milliseconds. */
const RETRY_PAUSE = 1_000;

/** Follows one simulation's containers over one connection, which is made again whenever it breaks. */
export function engineEvents(engine: Engine, { run, onLost, onBack }: EngineEventsProps): EngineEvents {
  const listeners = new Map<string, Set<(death: ContainerDeath) => void>>();
  const controller = new AbortController();
  const tell = async (id: string, event?: EngineEvent): Promise<void> => {
    const death = await containerDeath(engine, id, event?.Actor?.Attributes?.exitCode);
    if (!death) return;
    const subscribed = listeners.get(id);
    listeners.delete(id);
    for (const listener of subscribed ?? []) listener(death);
  };
  const listen = async (since: number, connected: () => void): Promise<void> => {
    // Podman filters by its own word for what it then calls "die", as Docker does.
    const filters = { type: ["container"], event: ["die", "died"], label: [`${RUN_LABEL}=${run}`] };
    const stream = await dial<NodeJS.ReadableStream>(engine.docker, {
      path: "/events?",
      method: "GET",
      isStream: true,
      options: { since: String(since), filters },
      abortSignal: controller.signal,
    });
    connected();
    // Deaths that the engine itself did not see, such as its own restart, are found by looking.
    await Promise.all([...listeners.keys()].map((id) => tell(id)));
    for await (const event of jsonLines<EngineEvent>(stream)) {
      const id = event.Actor?.ID;
      if (id && listeners.has(id)) void tell(id, event).catch(() => undefined);
    }
  };
  const follow = async (): Promise<void> => {
    let since = Math.floor(Date.now() / 1000);
    let lost = false;
    while (!controller.signal.aborted) {
      const began = Math.floor(Date.now() / 1000);
      let failure: unknown;
      await listen(since, () => {
        if (lost) onBack();
        lost = false;
      }).catch((error: unknown) => {
        failure = error;
      });
      if (controller.signal.aborted) return;
      since = began;
      if (!lost && failure)
        onLost(explainEngineError(failure, { action: "follow the containers", address: engine.address }));
      lost ||= failure !== undefined;
      await sleep(RETRY_PAUSE, undefined, { ref: false });
    }
  };
  void follow();
  return {
    onContainerDied: (id, listener) => {
      const subscribed = listeners.get(id) ?? new Set();
      listeners.set(id, subscribed.add(listener));
      // It may have ended before anybody listened.
      void tell(id).catch(() => undefined);
      return () => subscribed.delete(listener);
    },
    close: () => controller.abort(),
  };
}
