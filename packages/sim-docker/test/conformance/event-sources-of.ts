import type { Resource, SimulatorFile } from "./simulator-file";

/** Path of the resource behind a handle's token. */
const HANDLE = /^\$\{wsim#(.+)#attrs\.handle\}$/;

/** Paths of the resources whose events a workload gets: they are mapped to functions that may call its `forward`. */
export function eventSourcesOf(workload: string, { resources }: SimulatorFile): string[] {
  const handlers = Object.values(resources)
    .filter(({ policy = [] }) =>
      policy.some((one) => one.operation === "forward" && pathOf(one.resourceHandle) === workload),
    )
    .map(({ path }) => path);
  const sources = Object.values(resources)
    .filter(({ type }) => type.endsWith("sim.EventMapping"))
    .filter(({ props }) => handlers.includes(pathOf(props.subscriber) ?? ""))
    .map((mapping: Resource) => pathOf(mapping.props.publisher));
  return [...new Set(sources)].filter((path) => path !== undefined);
}

function pathOf(handle: unknown): string | undefined {
  return HANDLE.exec(String(handle))?.[1];
}
