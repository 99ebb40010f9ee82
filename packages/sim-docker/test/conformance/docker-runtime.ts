import { join } from "node:path";
import { parseEnv } from "node:util";
import type { RunningApp, RuntimeHarness } from "@wing-containers/conformance";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { createWingProject } from "../wing/wing-project";
import { type CompiledWorkload, readWorkloads } from "./compiled-workload";
import { leftOf, removeImages, removeThings, runningContainers } from "./engine-things";
import { type HostProcess, startHost } from "./host-process";
import { observeContainers } from "./observe-containers";

/** Compiles programs by `wing compile` and runs each in a process of its own, on the engine of the machine. */
export interface DockerRuntime extends RuntimeHarness {
  /** Stops what still runs, and removes all that is left of any app. */
  dispose(): Promise<void>;
}

/** Makes the harness. It asks the engine by itself, so that it sees what is there and not what the provider remembers. */
export function dockerRuntime(): DockerRuntime {
  const ends: (() => Promise<void>)[] = [];
  const tags = new Set<string>();
  return {
    async start(files) {
      const project = createWingProject(files);
      // It loads while the program is compiled.
      const host = startHost(parseEnv(files[".env"] ?? ""));
      const compilation = project.wing(["compile", "-t", "@wing-containers/sim-docker", "main.w"]);
      const exitCode = await compilation.ended;
      ends.push(async () => {
        await host.kill();
        project.remove();
      });
      if (exitCode !== 0) throw new Error(compilation.output());
      const simfile = join(project.directory, "target/main.wsim");
      const workloads = readWorkloads(simfile);
      const [app] = [...workloads.values()].map((workload) => workload.app);
      if (app === undefined) throw new Error("The program has no workload.");
      ends.push(() => removeThings(app));
      for (const { images } of workloads.values())
        for (const { kind, tag } of Object.values(images)) if (kind === "build" && tag !== undefined) tags.add(tag);
      await host.start(simfile, join(simfile, ".state"));
      return runningApp(host, app, workloads);
    },
    async dispose() {
      for (const end of ends) await end();
      await removeImages(tags);
    },
  };
}

function runningApp(host: HostProcess, app: string, workloads: ReadonlyMap<string, CompiledWorkload>): RunningApp {
  const workloadAt = (path: string) => {
    const workload = workloads.get(path);
    if (workload !== undefined) return workload.spec;
    throw new Error(`The program has no workload ${path}, only ${[...workloads.keys()].join(", ")}.`);
  };
  return {
    async url(path, portName) {
      const { main, sidecars } = workloadAt(path);
      const ports = [main, ...sidecars].flatMap((container) => container.ports);
      const port = ports.find(({ name }) => portName === undefined || name === portName);
      // Functions of their own accord have a port that their spec does not name.
      const { name, protocol } = port ?? { name: portName ?? "http", protocol: "http" };
      const number = await host.attribute(path, `port_${name}`);
      if (number === undefined) throw new Error(`${path} has no address for its port ${name}.`);
      return `${["http2", "grpc"].includes(protocol) ? "http" : protocol}://127.0.0.1:${number}`;
    },
    lines: async (path) =>
      host.traces.filter(({ type, sourcePath }) => type === "log" && sourcePath === path).map(({ text }) => text),
    observe: async (path) => observeContainers(await runningContainers(app, workloadAt(path).name)),
    invoke: (path, event) => host.call(path, "invoke", event === undefined ? [] : [JSON.stringify(event)]),
    client: (path) => ({
      start: async () => void (await host.call(path, "start", [])),
      stop: async () => void (await host.call(path, "stop", [])),
      started: async () => (await host.call(path, "started", [])) === true,
    }),
    stop: () => host.stop(),
    crash: () => host.kill(),
    async leaked() {
      // What takes long to stop is left to the watchdog, and nobody can wait for that.
      await eventually(async () => (await leftOf(app)).length === 0).catch(() => undefined);
      return leftOf(app);
    },
  };
}
