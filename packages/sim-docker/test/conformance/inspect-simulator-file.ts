import type { Inspect, PartialSpec } from "@wing-containers/conformance";
import { eventSourcesOf } from "./event-sources-of";
import { inspectImage } from "./inspect-image";
import type { SimulatorFile, WorkloadResource } from "./simulator-file";

const TYPES = {
  "@wing-containers/sim-docker.Workload": "service",
  "@wing-containers/sim-docker.Function": "function",
} as const;

/**
 * What `simulator.json` orders the simulator to do for a workload. Images and secrets are told by what the file says of them
 * beside the spec: their sources and handles are what the engine is given.
 */
export const inspectSimulatorFile: Inspect = ({ files }, workload) => {
  const file: SimulatorFile = JSON.parse(files["simulator.json"] ?? '{ "resources": {} }');
  const resource = file.resources[workload];
  if (resource === undefined || !(resource.type in TYPES)) return undefined;
  const kind = TYPES[resource.type as keyof typeof TYPES];
  return inspectWorkload(resource as WorkloadResource, kind, file);
};

function inspectWorkload(resource: WorkloadResource, kind: "service" | "function", file: SimulatorFile): PartialSpec {
  const { images, secretHandles } = resource.props;
  // The simulator reads none of these: see the declaration.
  const { overrides: _, domains: __, dev, scaling: given, ...spec } = resource.props.spec;
  const { cpuUtilization, memoryUtilization, concurrency, requestsPerMinute, queues, schedules, ...scaling } =
    given ?? {};
  const container = (ordered: PartialSpec["main"] & object) => {
    const { image: _, pullPolicy: __, ephemeralStorage: ___, secrets, ...rest } = ordered;
    const handles = Object.entries(secrets ?? {}).map(([name, path]) => [name, secretPath(secretHandles[path ?? ""])]);
    return { ...rest, secrets: Object.fromEntries(handles), ...inspectImage(images[ordered.name ?? ""]) };
  };
  const platforms = Object.values(images).map((image) => image.platform ?? image.build?.platform);
  return {
    ...spec,
    scaling,
    ...(dev?.debugPort !== undefined && { dev: { debugPort: dev.debugPort } }),
    kind,
    path: resource.path,
    ...(spec.main && { main: container(spec.main) }),
    ...(spec.sidecars && {
      sidecars: spec.sidecars.map((one) => ({ ...container(one), essential: one.essential ?? true })),
    }),
    ...(spec.initContainers && { initContainers: spec.initContainers.map(container) }),
    architecture: platforms.every((platform) => platform === "linux/arm64") ? "arm64" : "amd64",
    bindings: bindingsOf(resource),
    eventSources: eventSourcesOf(resource.path, file),
  };
}

/** The path in a handle's token. */
function secretPath(handle: string | undefined): string | undefined {
  return /^\$\{wsim#(.+)#attrs\.handle\}$/.exec(handle ?? "")?.[1];
}

/** What is bound by `bind()` lies in a module, whose name is no binding's; the permissions that come with it name the resources. */
function bindingsOf({ props, policy }: WorkloadResource): string[] {
  if (props.inflight?.bindings === undefined) return [];
  const handles = policy.map(({ resourceHandle }) => secretPath(resourceHandle)?.split("/").at(-1));
  return [...new Set(handles)].filter((name) => name !== undefined);
}
