import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";

/** A program run by `node --enable-source-maps`, ended with its test. */
export interface NodeProgram {
  /** Everything it wrote so far. */
  output(): string;
  /** Settles when the output holds the text; fails after 10 s. */
  says(text: string): Promise<void>;
  signal(name: "SIGTERM" | "SIGINT"): void;
  /** Settles with the exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts a file with the given environment only. */
export function nodeProgram(file: string, env: Readonly<Record<string, string>> = {}): NodeProgram {
  const child = spawn(process.execPath, ["--enable-source-maps", file], { env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    output: () => output,
    async says(text) {
      for (const end = Date.now() + 10_000; !output.includes(text); await sleep(10)) {
        if (Date.now() > end) throw new Error(`"${text}" did not come; the output is:\n${output}`);
      }
    },
    signal: (name) => void child.kill(name),
    ended,
  };
}

/** A port of this machine that nobody uses. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? String(address.port) : "0";
}
