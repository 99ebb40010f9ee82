import type { Capability, CapabilityTable, ProbesSpec } from "@wing-containers/core/provider";
import { duration, type Props } from "../app/prop-values";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, wholeFrom, withProps } from "./define-case";

type Role = keyof ProbesSpec;
type TimingField = "initialDelay" | "period" | "timeout" | "failureThreshold" | "successThreshold";
type ProbeCapability = Extract<Capability, `probe.${string}`>;

/** Seconds: the default of `period`. */
const PERIOD = 10;

/** A TCP port may well speak HTTP and gRPC, and every conformant provider has an HTTP port. */
const BASE = withProps(SERVICE, { ports: [{ port: 8080 }] });

const CHECKS = {
  http: ["httpGet", { path: "/healthz", port: 8080 }],
  tcp: ["tcpSocket", { port: 8080 }],
  grpc: ["grpc", { port: 8080, service: "shop" }],
  exec: ["exec", { command: ["/bin/true"] }],
} as const;

/** The checks of one role, and its timing on the first check that the provider has for it. */
function roleCases(role: Role, table: CapabilityTable): Record<string, CapabilityCase> {
  const names = Object.keys(CHECKS) as (keyof typeof CHECKS)[];
  const checks = names.map((name) => [`probe.${role}.${name}`, checkCase(role, name)]);
  const name = names.find((candidate) => table[`probe.${role}.${candidate}`].level !== "unsupported") ?? "http";
  const timing = (field: TimingField, id: string, sample: number) => [
    `probe.${role}.${id}`,
    timingCase(role, name, field, sample),
  ];
  return Object.fromEntries([
    ...checks,
    timing("initialDelay", "initial-delay", 5),
    timing("period", "period", 20),
    timing("timeout", "timeout", 5),
    timing("failureThreshold", "failure-threshold", 4),
    ...(role === "readiness" ? [timing("successThreshold", "success-threshold", 2)] : []),
  ]);
}

function checkCase(role: Role, name: keyof typeof CHECKS): CapabilityCase {
  const [kind, check] = CHECKS[name];
  return askedByProps(
    `${role}.${kind}`,
    { [role]: { [kind]: check } },
    ({ main }) => main?.probes?.[role]?.check,
    BASE,
  );
}

function timingCase(role: Role, name: keyof typeof CHECKS, field: TimingField, sample: number): CapabilityCase {
  const [kind, check] = CHECKS[name];
  const isCount = field.endsWith("Threshold");
  const probe = (value?: number): Props => ({
    [role]: {
      [kind]: check,
      ...(value !== undefined && { [field]: isCount ? value : duration(value) }),
      // A check may not take longer than the time to the next one.
      ...(field === "timeout" && value !== undefined && value > PERIOD && { period: duration(value) }),
    },
  });
  return askedByNumber(
    `${role}.${field}`,
    isCount ? wholeFrom(1) : { min: field === "initialDelay" ? 0 : 1, whole: false },
    sample,
    probe,
    ({ main }) => main?.probes?.[role]?.[field],
    withProps(BASE, probe()),
  );
}

/** What health checks do, and how often. */
export function probeCases(table: CapabilityTable): Readonly<Record<ProbeCapability, CapabilityCase>> {
  const roles: Readonly<Record<Role, true>> = { liveness: true, readiness: true, startup: true };
  const all = (Object.keys(roles) as Role[]).map((role) => roleCases(role, table));
  return Object.assign({}, ...all) as Readonly<Record<ProbeCapability, CapabilityCase>>;
}
