import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Engine } from "@wing-containers/engine/engine";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { processIdentity } from "../../src/engine/process-identity";
import { removeQuietly } from "../../src/engine/remove-quietly";
import { type MarkedProcess, markedProcesses } from "./marked-processes";
import { type Things, thingsOf } from "./things-of";

/** The `wing` command that the workspace installs. */
const WING = resolve(__dirname, "../../../../node_modules/.bin/wing");

/** Longest time to wait for anything, in milliseconds: machines that run tests are busy. */
const PATIENCE = 60_000;

/** A `wing` command in a process group of its own, as a shell starts it, and what it has on the engine. */
export interface WingSession {
  /** The process of `wing`. */
  readonly pid: number;
  /** Everything that it wrote so far. */
  output(): string;
  /** Waits until it has written a text, or the check holds. Fails with its output when it ends before. */
  until(what: string | (() => Promise<boolean>)): Promise<void>;
  /** Settles with the exit code; with null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Sends a signal to the process group, as a terminal does. */
  interrupt(signal: NodeJS.Signals): void;
  /** Its watchdogs. */
  watchdogs(): MarkedProcess[];
  /** What it has on the engine now. */
  things(): Promise<Things>;
  /** Waits until it has nothing on the engine, and no anonymous volume that was ever seen exists. */
  nothingLeft(): Promise<void>;
  /** Kills everything that it started, its watchdog and Wing's own detached children too. */
  kill(): Promise<void>;
  /** Kills everything that it started, and removes what it has on the engine. */
  end(): Promise<void>;
}

/** How to start `wing`. */
export interface WingSessionOptions {
  readonly engine: Engine;
  readonly directory: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Whether it runs in a terminal of its own, which the signal SIGKILL to the group closes. */
  readonly terminal?: boolean;
  /** Whether what an earlier run compiled and remembered is there. */
  readonly keepState?: boolean;
}

/** Starts `wing`. */
export async function startWing(options: WingSessionOptions): Promise<WingSession> {
  const { engine, directory, args, env, terminal, keepState } = options;
  // For 10 s after it was killed, Wing refuses to start again on the same state.
  if (!keepState) rmSync(join(directory, "target"), { recursive: true, force: true });
  const mark = randomBytes(8).toString("hex");
  const [program, ...rest] = terminal ? ["script", "-qfec", [WING, ...args].join(" "), "/dev/null"] : [WING, ...args];
  const child = spawn(program as string, rest, {
    cwd: directory,
    detached: true,
    env: { ...process.env, WING_DISABLE_ANALYTICS: "1", NO_COLOR: "1", ...env, WING_CONTAINERS_TEST_SESSION: mark },
    stdio: [terminal ? "pipe" : "ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (output += text));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  // Wing starts its sandboxes in an environment of their own; their program is in the project's folder.
  const processes = () => markedProcesses({ environment: `WING_CONTAINERS_TEST_SESSION=${mark}`, command: directory });
  const isWing = ({ command }: MarkedProcess) => /^\S*node \S*winglang\/bin\/wing /.test(command);
  const pid = (await eventually(() => processes().find(isWing)?.pid)) as number;
  const anonymous = new Set<string>();
  const things = async () => {
    const found = await thingsOf(engine, pid);
    for (const name of found.anonymous) anonymous.add(name);
    return found;
  };
  const left = async () => {
    const { containers, networks, volumes } = await things();
    const existing = await Promise.all([...anonymous].map((name) => exists(engine, name)));
    return containers.length + networks.length + volumes.length + existing.filter(Boolean).length;
  };
  const kill = async () => {
    for (const found of processes()) {
      try {
        process.kill(found.pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
    await eventually(() => processIdentity(pid) === undefined);
  };
  return {
    pid,
    output: () => output,
    async until(what) {
      const check = typeof what === "string" ? () => output.includes(what) : what;
      const running = () => processIdentity(pid) !== undefined;
      const reached = await eventually(async () => (await check()) || !running(), PATIENCE).catch(() => false);
      if (!reached || !(await check())) throw new Error(`Not reached: ${what}\n${output.slice(-5_000)}`);
    },
    ended,
    interrupt: (signal) => process.kill(-(child.pid as number), signal),
    watchdogs: () => processes().filter(({ command }) => command.includes("watchdog.cjs")),
    things,
    nothingLeft: async () => {
      await eventually(async () => (await left()) === 0, 30_000);
    },
    kill,
    async end() {
      await kill();
      await removeThings(engine, await things());
    },
  };
}

async function removeThings({ docker }: Engine, { containers, networks, volumes }: Things): Promise<void> {
  await Promise.all(
    containers.map(({ Id }) => removeQuietly(docker.getContainer(Id).remove({ force: true, v: true }))),
  );
  await Promise.all([
    ...networks.map((name) => removeQuietly(docker.getNetwork(name).remove())),
    ...volumes.map((name) => removeQuietly(docker.getVolume(name).remove())),
  ]);
}

async function exists({ docker }: Engine, volume: string): Promise<boolean> {
  return docker
    .getVolume(volume)
    .inspect()
    .then(
      () => true,
      () => false,
    );
}
