import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** What the process of `simulator-host.cjs` does when it is asked. */
export interface HostOrders {
  start(simfile: string, stateDir: string): Promise<void>;
  /** What a resource let others know when it started. */
  attribute(path: string, name: string): Promise<string | undefined>;
  /** Calls a method of a resource. */
  call(path: string, method: string, args: readonly unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** Something that a resource told. */
export interface HostTrace {
  readonly type: string;
  readonly sourcePath: string;
  readonly text: string;
}

/** A process that runs one program in the simulator. */
export interface HostProcess extends HostOrders {
  /** Oldest first. */
  readonly traces: readonly HostTrace[];
  /** Ends it; without notice, as a crash does. */
  kill(): Promise<void>;
}

type Answer = HostTrace | { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Starts the process. */
export function startHost(env: NodeJS.Dict<string>): HostProcess {
  const child = fork(join(__dirname, "simulator-host.cjs"), {
    env: { ...process.env, ...env, WING_TARGET: "sim" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = once(child, "exit");
  const traces: HostTrace[] = [];
  const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>();
  child.on("message", (answer: Answer) => ("id" in answer ? waiting.get(answer.id)?.(answer) : traces.push(answer)));
  child.on("exit", () => {
    for (const settle of waiting.values()) settle({ error: "The process of the simulator has ended." });
  });
  let orders = 0;
  const order = (name: keyof HostOrders, ...args: unknown[]) =>
    new Promise<never>((resolve, reject) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined as never);
      orders += 1;
      const id = orders;
      waiting.set(id, ({ value, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(value as never);
        else reject(new Error(error));
      });
      child.send({ id, order: name, args });
    });
  return {
    traces,
    start: (simfile, stateDir) => order("start", simfile, stateDir),
    attribute: (path, name) => order("attribute", path, name),
    call: (path, method, args) => order("call", path, method, args),
    async stop() {
      await order("stop");
      if (child.connected) child.disconnect();
      await exited;
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
