import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "@wing-containers/engine/engine";
import type { WatchdogOrder } from "./watchdog-order";

// The program that outlives its parent: when its standard input closes, for whatever reason, the parent is dead and what
// it owned on the engine is removed.

/** After the last removal something of a request under way may still appear, so two looks in a row must find nothing. */
const LOOKS = 2;

/** Time between two looks, in milliseconds. */
const PAUSE = 1_000;

/** How long it goes on without getting anywhere, in milliseconds. */
const PATIENCE = 60_000;

/** The engine's client is loaded when the parent is up and running, to stay out of its way. */
const LOAD_DELAY = 5_000;

async function removeAll({ connection, owner }: WatchdogOrder): Promise<void> {
  const { openEngine } = await import("@wing-containers/engine/find-engine");
  const { reap } = await import("./reap.js");
  let engine: Engine | undefined;
  let deadline = Date.now() + PATIENCE;
  for (let emptyLooks = 0; emptyLooks < LOOKS && Date.now() < deadline; ) {
    try {
      engine ??= await openEngine(connection);
      const found = await reap(engine, { owner }, { graceful: true });
      const empty = found.containers + found.networks + found.volumes === 0;
      emptyLooks = empty ? emptyLooks + 1 : 0;
      if (!empty) deadline = Date.now() + PATIENCE;
    } catch {
      emptyLooks = 0;
    }
    if (emptyLooks < LOOKS) await sleep(PAUSE);
  }
}

async function main(): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
  const preload = setTimeout(() => import("@wing-containers/engine/find-engine").catch(() => undefined), LOAD_DELAY);
  let input = "";
  process.stdin.setEncoding("utf8");
  process.stdin.on("data", (text: string) => {
    input += text;
  });
  await new Promise((resolve) => process.stdin.on("close", resolve));
  clearTimeout(preload);
  if (input !== "") await removeAll(JSON.parse(input) as WatchdogOrder);
  process.exit();
}

void main();
