import type {
  ExecCheckSpec,
  GrpcCheckSpec,
  HttpGetCheckSpec,
  ProbeCheckSpec,
  ProbeSpec,
  ProbesSpec,
  TcpSocketCheckSpec,
} from "../../spec/probe-spec";
import type { FieldIds } from "./field-ids";

/** How the ids of probes name the kinds of checks. */
export const CHECK_NAMES = { httpGet: "http", tcpSocket: "tcp", grpc: "grpc", exec: "exec" } as const satisfies Record<
  ProbeCheckSpec["kind"],
  string
>;

/** What the health checks of a container ask for. */
export type ProbeIds = { [Role in keyof ProbesSpec]-?: RoleIds<Role> }[keyof ProbesSpec];

type RoleIds<Role extends keyof ProbesSpec> = FieldIds<
  ProbeSpec,
  {
    check: CheckIds<Role>;
    initialDelay: `probe.${Role}.initial-delay`;
    period: `probe.${Role}.period`;
    timeout: `probe.${Role}.timeout`;
    failureThreshold: `probe.${Role}.failure-threshold`;
    // The others succeed at the first success.
    successThreshold: Role extends "readiness" ? "probe.readiness.success-threshold" : never;
  }
>;

type CheckIds<Role extends keyof ProbesSpec> = FieldIds<
  Record<ProbeCheckSpec["kind"], unknown>,
  {
    httpGet: FieldIds<
      HttpGetCheckSpec,
      { kind: CheckId<Role>; path: never; port: never; scheme: never; headers: never }
    >;
    tcpSocket: FieldIds<TcpSocketCheckSpec, { kind: CheckId<Role>; port: never }>;
    grpc: FieldIds<GrpcCheckSpec, { kind: CheckId<Role>; port: never; service: never }>;
    exec: FieldIds<ExecCheckSpec, { kind: CheckId<Role>; command: never }>;
  }
>;

type CheckId<Role extends keyof ProbesSpec> = `probe.${Role}.${(typeof CHECK_NAMES)[ProbeCheckSpec["kind"]]}`;
