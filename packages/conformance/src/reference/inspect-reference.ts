import type { Inspect } from "../provider/conformance-subject";
import type { PartialSpec } from "../provider/partial-spec";
import { inspectContainer } from "./inspect-container";
import type { ReferenceFile, ReferenceWorkload } from "./reference-file";

/** Reads the file back into the words of the spec: units, names and places are those of `WorkloadSpec` again. */
export const inspectReference: Inspect = (artefact, workload) => {
  const { resources } = JSON.parse(artefact.files["resources.json"] ?? '{ "resources": [] }') as ReferenceFile;
  const resource = resources.find(({ path }) => path === workload);
  return resource && inspectWorkload(resource);
};

function inspectWorkload(resource: ReferenceWorkload): PartialSpec {
  const { ingress, invocation, development } = resource;
  const of = (role: string) => resource.containers.filter((one) => one.role === role).map(inspectContainer);
  const [main] = of("main");
  return {
    kind: resource.type === "daemon" ? "service" : "function",
    path: resource.path,
    name: resource.hostname,
    architecture: resource.cpuArchitecture === "aarch64" ? "arm64" : "amd64",
    ...(main && { main: withoutEssential(main) }),
    sidecars: of("beside"),
    initContainers: of("first").map(withoutEssential),
    volumes: resource.disks.map(({ label, kind, bytes }) => ({
      name: label,
      kind: kind as never,
      ...(bytes !== undefined && { size: bytes / 1024 ** 2 }),
    })),
    scaling: resource.replicas,
    routes: ingress.rules.map(inspectRule),
    domains: ingress.domains.map((name) => ({ name })),
    ...(ingress.milliseconds !== undefined && { requestTimeout: ingress.milliseconds / 1000 }),
    rollout: resource.release,
    autoStart: resource.startedBy === "app",
    ...(invocation && { timeout: invocation.milliseconds / 1000, concurrency: invocation.atOnce }),
    dev: {
      watch: (development.rules as string[]).map((rule) => {
        const [action, target] = rule.split(" ");
        return { action: action as never, ...(target && { target }) };
      }),
      ...(development.debugger !== undefined && { debugPort: development.debugger as number }),
    },
    overrides: resource.raw === undefined ? {} : { reference: resource.raw },
    bindings: resource.grants,
    eventSources: resource.subscriptions,
  };
}

/** Only sidecars may exit for good. */
function withoutEssential<Container extends { readonly essential: boolean }>({
  essential: _,
  ...container
}: Container) {
  return container;
}

function inspectRule(rule: string) {
  const [host, pathType, path, port] = rule.split(" ");
  return { path: path ?? "", pathType: pathType as "prefix" | "exact", port: Number(port), ...(host && { host }) };
}
