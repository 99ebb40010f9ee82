import type { PartialSpec } from "@wing-containers/conformance";
import type { ContainerInspectInfo } from "dockerode";

const CONTAINER_LABEL = "com.wing-containers.container";

/** What the engine says of the containers of a workload, in the words of the spec. */
export function observeContainers(containers: readonly ContainerInspectInfo[]): PartialSpec {
  const named = (container: ContainerInspectInfo) => container.Config.Labels[CONTAINER_LABEL] ?? "";
  const main = containers.filter((container) => named(container) === "main");
  const [first] = main;
  const names = new Set(containers.map(named).filter((name) => name !== "main" && name !== "pause"));
  const sidecars = [...names].flatMap((name) => containers.filter((other) => named(other) === name).slice(0, 1));
  return {
    ...(first !== undefined && { main: observe(first) }),
    sidecars: sidecars.map((container) => ({ name: named(container), ...observe(container) })),
    scaling: { min: main.length, max: main.length },
  };
}

function observe({ Config, HostConfig }: ContainerInspectInfo): NonNullable<PartialSpec["main"]> {
  const { Entrypoint, Cmd, WorkingDir, User, Env } = Config;
  // The type of the package leaves them out.
  const { StopSignal, StopTimeout } = Config as { StopSignal?: string; StopTimeout?: number };
  return {
    ...(Entrypoint && { entrypoint: [Entrypoint].flat() }),
    ...(Cmd && { args: Cmd }),
    ...(WorkingDir && { workingDir: WorkingDir }),
    ...(User && { user: User }),
    env: Object.fromEntries(Env.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)])),
    cpu: (HostConfig.NanoCpus ?? 0) / 1e9,
    memory: (HostConfig.Memory ?? 0) / 2 ** 20,
    ...(StopSignal && { stopSignal: StopSignal }),
    ...(StopTimeout !== undefined && { stopGracePeriod: StopTimeout }),
  };
}
