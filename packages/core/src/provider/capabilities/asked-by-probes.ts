import type { ContainerSpec } from "../spec/container-spec";
import type { ProbeCheckSpec } from "../spec/probe-spec";
import type { AskedCapability } from "./asked-capability";
import { fieldPath } from "./field-path";

const KINDS = { httpGet: "http", tcpSocket: "tcp", grpc: "grpc", exec: "exec" } as const satisfies Record<
  ProbeCheckSpec["kind"],
  string
>;

/** What the health checks of one container ask for. */
export function askedByProbes({ probes }: ContainerSpec, path: string): readonly AskedCapability[] {
  return (["liveness", "readiness", "startup"] as const).flatMap((role) => {
    const kind = probes[role]?.check.kind;
    if (kind === undefined) return [];
    return [{ capability: `probe.${role}.${KINDS[kind]}` as const, path: fieldPath(path, `${role}.${kind}`) }];
  });
}
