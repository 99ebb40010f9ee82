import type { WorkloadSpec } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";
import type { ReferenceWorkload } from "./reference-file";
import { writeContainer } from "./write-container";

const MIB = 1024 ** 2;

/** What the reference provider writes of a workload: everything that the spec says, in other words. */
export function writeWorkload(spec: WorkloadSpec, { bindings = [], events = [] }: WorkloadInput): ReferenceWorkload {
  const { scaling, rollout, dev, timeout, concurrency, requestTimeout } = spec;
  return {
    path: spec.path,
    type: spec.kind === "service" ? "daemon" : "handler",
    hostname: spec.name,
    cpuArchitecture: spec.architecture === "arm64" ? "aarch64" : "x86_64",
    containers: [
      ...spec.initContainers.map((container) => writeContainer(container, "first")),
      writeContainer(spec.main, "main"),
      ...spec.sidecars.map((container) => writeContainer(container, "beside", container.essential)),
    ],
    disks: spec.volumes.map(({ name, kind, size }) => ({
      label: name,
      kind,
      ...(size !== undefined && { bytes: size * MIB }),
    })),
    replicas: { ...scaling, schedules: [] },
    ingress: {
      rules: spec.routes.map(({ host, path, pathType, port }) => `${host ?? ""} ${pathType} ${path} ${port}`),
      domains: spec.domains.map(({ name }) => name),
      ...(requestTimeout !== undefined && { milliseconds: requestTimeout * 1000 }),
    },
    // Never without going back, without a clock, and functions in one way: the declaration says that these are dropped.
    release: { ...rollout, autoRollback: true, ...(spec.kind === "function" && { strategy: "rolling" }) },
    startedBy: spec.autoStart ? "app" : "call",
    ...(timeout !== undefined && { invocation: { milliseconds: timeout * 1000, atOnce: concurrency ?? 1 } }),
    development: { rules: dev.watch.map(({ action, target }) => `${action} ${target ?? ""}`), debugger: dev.debugPort },
    raw: spec.overrides.reference,
    grants: bindings.map(({ name }) => name),
    subscriptions: events.map((kind) => `root/Default/${kind}`),
  };
}
