import { join } from "node:path";
import { vi } from "vitest";
import { docker } from "./docker";

const LABEL = "wing-containers-test=prober";
const FILES = join(__dirname, "image");
const PROGRAM = join(__dirname, "../../lib/prober/amd64");

/** A prober beside a server, in an image that holds nothing else, as in a task of ECS. */
export interface Prober {
  /** Waits for its end. */
  end(): Promise<{ readonly code: number; readonly output: string }>;
  output(): Promise<string>;
  /** Whether it says that the server is ready, as ECS asks it. */
  isReady(): Promise<boolean>;
  stop(): Promise<void>;
}

/** What the server was asked. */
export interface Seen {
  readonly at: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server of the test's, and what checks it. */
export interface ProbedTask {
  watch(...words: readonly string[]): Promise<Prober>;
  /** The requests for a path, in their order. */
  seen(url: string): Promise<readonly Seen[]>;
  remove(): Promise<void>;
}

export async function probedTask(): Promise<ProbedTask> {
  const image =
    (await ok("build", "-q", "--label", LABEL, "-f", join(FILES, "Dockerfile"), PROGRAM)).split("\n")[0] ?? "";
  const server = await ok(
    ...["run", "-d", "--label", LABEL, "-v", `${FILES}:/app:ro`, "node:20-alpine", "node", "/app/server.js"],
  );
  const containers = [server];
  const remove = async () => {
    for (const id of containers.reverse()) await docker("rm", "-f", id);
    await docker("rmi", image);
  };
  try {
    await vi.waitUntil(async () => (await ok("logs", server)).includes("listening"), { timeout: 30_000 });
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    async watch(...words) {
      const surroundings = ["--network", `container:${server}`, "--read-only", "--user", "65534:65534"];
      const id = await ok("create", "--label", LABEL, ...surroundings, image, "watch", "main", ...words);
      containers.push(id);
      await ok("start", id);
      return {
        end: async () => ({ code: Number(await ok("wait", id)), output: await ok("logs", id) }),
        output: () => ok("logs", id),
        isReady: async () => (await docker("exec", id, "/prober", "ready", "main")).code === 0,
        stop: async () => void (await ok("stop", "-t", "20", id)),
      };
    },
    seen: async (url) => {
      const lines = (await ok("logs", server)).split("\n").filter((line) => line.startsWith("{"));
      return lines.map((line) => JSON.parse(line) as Seen).filter((one) => one.url === url);
    },
    remove,
  };
}

async function ok(...args: readonly string[]): Promise<string> {
  const { code, output } = await docker(...args);
  if (code !== 0) throw new Error(`docker ${args.join(" ")}: ${output}`);
  return output;
}
