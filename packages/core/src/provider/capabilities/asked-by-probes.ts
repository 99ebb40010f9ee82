import { DEFAULTS } from "../normalise/defaults";
import type { ContainerSpec } from "../spec/container-spec";
import type { AskedCapability } from "./asked-capability";
import type { Capability } from "./capability";
import { fieldPath } from "./field-path";
import { CHECK_NAMES } from "./ids/probe-ids";

/** What the health checks of one container ask for. */
export function askedByProbes({ probes }: ContainerSpec, path: string): readonly AskedCapability[] {
  return (["liveness", "readiness", "startup"] as const).flatMap((role): AskedCapability[] => {
    const probe = probes[role];
    if (probe === undefined) return [];
    const { kind } = probe.check;
    const at = (field: string) => fieldPath(path, `${role}.${field}`);
    const timing = (field: keyof typeof DEFAULTS.probe, capability: Capability): AskedCapability[] =>
      probe[field] === DEFAULTS.probe[field] ? [] : [{ capability, path: at(field), value: probe[field] }];
    return [
      { capability: `probe.${role}.${CHECK_NAMES[kind]}`, path: at(kind) },
      ...timing("initialDelay", `probe.${role}.initial-delay`),
      ...timing("period", `probe.${role}.period`),
      ...timing("timeout", `probe.${role}.timeout`),
      ...timing("failureThreshold", `probe.${role}.failure-threshold`),
      ...(role === "readiness" ? timing("successThreshold", "probe.readiness.success-threshold") : []),
    ];
  });
}
