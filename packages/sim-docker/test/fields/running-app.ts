import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { simulator } from "@winglang/sdk";
import Docker, { type ContainerInspectInfo } from "dockerode";
import { followLines } from "../../src/engine/container-logs";
import { APP_LABEL, CONTAINER_LABEL, WORKLOAD_LABEL } from "../../src/engine/labels";
import { liveWorkloads } from "../../src/workload/live-workloads";

/** What inflight code can do with a service. */
export interface ServiceClient {
  start(): Promise<void>;
  stop(): Promise<void>;
  started(): Promise<boolean>;
}

/** What inflight code can do with a function. */
export interface FunctionClient {
  invoke(event?: unknown): Promise<unknown>;
  invokeAsync(event?: unknown): Promise<void>;
}

/** Something that a resource told. */
export interface Told {
  /** Name of the resource, the last part of its path. */
  readonly of: string;
  readonly level: string;
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** A program that runs in the simulator. Services are named by the last part of their path, which is their host name. */
export interface RunningApp {
  readonly told: readonly Told[];
  /** Waits until a message of the service matches. */
  untilTold(service: string, pattern: RegExp, milliseconds?: number): Promise<Told>;
  /** Host port of a service's port. */
  port(service: string, name?: string): number;
  /** What a resource let others know when it started. */
  attribute(resource: string, name: string): string;
  /** URL of a service's HTTP port. */
  url(service: string, path?: string, name?: string): string;
  /** Answers a GET: status and text. */
  get(service: string, path?: string, headers?: Record<string, string>): Promise<{ status: number; text: string }>;
  /** Running containers of a service, the oldest first. */
  containers(service: string, container?: string): Promise<ContainerInspectInfo[]>;
  /** Runs a command in a container and returns what it wrote. */
  exec(service: string, command: readonly string[], container?: string): Promise<string>;
  client(service: string): ServiceClient;
  fn(name: string): FunctionClient;
  /** Invokes a function of the program. */
  invoke(name: string): Promise<string | undefined>;
  /** Stops it; may be called twice. */
  stop(): Promise<void>;
}

/** Milliseconds in which every workload must have become ready or failed. */
const SETTLE_LIMIT = 90_000;

/** Starts a compiled program in this process. */
export async function startApp(simfile: string, app: string): Promise<RunningApp> {
  const docker = new Docker();
  const sim = new simulator.Simulator({ simfile, stateDir: join(simfile, ".state") });
  const told: Told[] = [];
  sim.onTrace({
    callback({ data, level, sourcePath, timestamp }) {
      if (level === "verbose" || data.message === undefined) return;
      told.push({ of: nameOf(sourcePath), level, message: String(data.message), time: Date.parse(timestamp) });
    },
  });
  await sim.start();
  // Wing calls a program started when all know their addresses; what is tested here comes after.
  const settled = Promise.all([...liveWorkloads(sim.url).values()].map((workload) => workload.settled()));
  if ((await Promise.race([settled, sleep(SETTLE_LIMIT, "late", { ref: false })])) === "late") {
    await sim.stop();
    throw new Error(`Not all workloads settled:\n${told.map(({ of, message }) => `${of}: ${message}`).join("\n")}`);
  }
  const path = (service: string) => sim.listResources().find((candidate) => nameOf(candidate) === service) ?? service;
  const portOf = (service: string, name = "http") => Number(sim.getResourceConfig(path(service)).attrs[`port_${name}`]);
  const url = (service: string, rest = "/", name?: string) => `http://127.0.0.1:${portOf(service, name)}${rest}`;
  const containers = async (service: string, container = "main") => {
    const found = await docker.listContainers({
      filters: { label: [`${WORKLOAD_LABEL}=${service}`, `${CONTAINER_LABEL}=${container}`, `${APP_LABEL}=${app}`] },
    });
    return Promise.all(found.reverse().map(({ Id }) => docker.getContainer(Id).inspect()));
  };
  let stopped: Promise<void> | undefined;
  return {
    told,
    untilTold: (service, pattern, milliseconds) =>
      eventually(() => told.find(({ of, message }) => of === service && pattern.test(message)), milliseconds).catch(
        () => {
          throw new Error(
            `${service} did not tell ${pattern}, only:\n${told.map(({ of, message }) => `${of}: ${message}`).join("\n")}`,
          );
        },
      ) as Promise<Told>,
    port: portOf,
    attribute: (resource, name) => String(sim.getResourceConfig(path(resource)).attrs[name]),
    url,
    async get(service, rest, headers) {
      const response = await fetch(url(service, rest), { ...(headers && { headers }) });
      return { status: response.status, text: await response.text() };
    },
    containers,
    async exec(service, command, container) {
      const [target] = await containers(service, container);
      if (target === undefined) throw new Error(`No running container ${service}/${container ?? "main"}.`);
      const exec = await docker
        .getContainer(target.Id)
        .exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true });
      const lines: string[] = [];
      await followLines(await exec.start({ hijack: true, stdin: false }), (line) => lines.push(line));
      return lines.join("\n");
    },
    client: (service) => sim.getResource(path(service)) as ServiceClient,
    fn(name) {
      const resource = sim.getResource(path(name)) as Record<
        "invoke" | "invokeAsync",
        (event?: string) => Promise<unknown>
      >;
      return {
        invoke: (event) => resource.invoke(JSON.stringify(event)),
        invokeAsync: async (event) => void (await resource.invokeAsync(JSON.stringify(event))),
      };
    },
    invoke: (name) => sim.getResource(path(name)).invoke(""),
    stop() {
      stopped ??= sim.stop();
      return stopped;
    },
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
