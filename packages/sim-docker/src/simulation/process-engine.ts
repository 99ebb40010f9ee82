import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { reap } from "../engine/reap";
import { startWatchdog } from "../engine/start-watchdog";

const ENGINE = Symbol.for("wing-containers.sim-docker.engine");

/**
 * The engine of this process. The first caller connects, starts the watchdog that cleans up when this process dies, and
 * removes what processes left that died without one. A failure is not kept: the next caller tries again.
 *
 * @throws EngineError `engine.missing`, `engine.remote`
 */
export function processEngine(): Promise<Engine> {
  const holder = globalThis as { [ENGINE]?: Promise<Engine> };
  holder[ENGINE] ??= connect().catch((error: unknown) => {
    delete holder[ENGINE];
    throw error;
  });
  return holder[ENGINE];
}

async function connect(): Promise<Engine> {
  const engine = await findEngine();
  // Before anything is created: whatever happens to this process from here on, nothing is left behind.
  startWatchdog(engine);
  // In nobody's way: what dead processes left has names and labels of its own, and the next process looks again.
  void reap(engine, { deadOwners: true }).catch(() => undefined);
  return engine;
}
