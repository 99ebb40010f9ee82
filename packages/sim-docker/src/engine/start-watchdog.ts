import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Engine } from "@wing-containers/engine/engine";
import { ownOwner } from "./owner";
import type { WatchdogOrder } from "./watchdog-order";

/** One watchdog serves the whole process, also when two copies of this package are loaded. */
const KEY = Symbol.for("com.wing-containers.watchdogs");

interface Registry {
  [KEY]?: Map<string, ChildProcess>;
}

/**
 * Starts the program that removes everything of this process from the engine when the process ends, however it ends.
 * It keeps nothing alive and costs nothing when it runs already. A watchdog that is killed is replaced at once.
 *
 * @param script the watchdog's program, beside the bundle by default
 * @returns the watchdog's process id; undefined when it could not be started
 */
export function startWatchdog(engine: Engine, script = join(__dirname, "watchdog.cjs")): number | undefined {
  const registry = globalThis as Registry;
  registry[KEY] ??= new Map();
  const running = registry[KEY].get(engine.address);
  if (running && running.exitCode === null && running.signalCode === null) return running.pid;
  const child = spawn(process.execPath, [script], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    // It must neither stop in a debugger nor run the parent's hooks.
    env: { ...process.env, NODE_OPTIONS: "" },
    windowsHide: true,
  });
  child.on("error", () => registry[KEY]?.delete(engine.address));
  // It ends by itself only when it cannot run here, and another one could not either.
  child.on("exit", (_code, signal) => signal !== null && startWatchdog(engine, script));
  child.stdin.on("error", () => undefined);
  const order: WatchdogOrder = { connection: engine.connection, owner: ownOwner() };
  child.stdin.write(`${JSON.stringify(order)}\n`);
  child.unref();
  (child.stdin as unknown as { unref?: () => void }).unref?.();
  registry[KEY].set(engine.address, child);
  return child.pid;
}
