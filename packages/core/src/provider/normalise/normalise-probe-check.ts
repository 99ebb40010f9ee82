import type { Exec, Grpc, HttpGet, TcpSocket } from "../../props/probe";
import type { ProbeCheckSpec } from "../spec/probe-spec";
import { pickProbePort } from "./pick-probe-port";
import type { PortDraft } from "./port-draft";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { isGiven } from "./read/is-given";
import { readChoice } from "./read/read-choice";
import { readCommand } from "./read/read-command";
import { readMap } from "./read/read-map";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { reportField } from "./read/report-field";
import { HEADER_NAME } from "./rules/header-name-rule";
import { HEADER_VALUE } from "./rules/header-value-rule";
import { REQUEST_TARGET } from "./rules/request-target-rule";

const KINDS = ["httpGet", "tcpSocket", "grpc", "exec"] as const;

/** Reads what a probe does: exactly one kind of check. */
export function normaliseProbeCheck(
  probe: Field,
  fields: Fields<(typeof KINDS)[number]>,
  ports: readonly PortDraft[],
): ProbeCheckSpec {
  const given = KINDS.filter((kind) => isGiven(fields[kind]));
  if (given.length !== 1) {
    const message = given.length === 0 ? "The probe has no check." : `The probe has ${given.length} checks.`;
    const accepted = `exactly one of ${KINDS.join(", ")}`;
    reportField(probe, { code: "probe.one-of", message, accepted, remedy: `Give ${accepted}.` });
  }
  const checks = [
    readHttpGet(fields.httpGet, ports),
    readTcpSocket(fields.tcpSocket, ports),
    readGrpc(fields.grpc, ports),
    readExec(fields.exec),
  ];
  return checks.find((check) => check !== undefined) ?? { kind: "exec", command: [] };
}

function readHttpGet(field: Field, ports: readonly PortDraft[]): ProbeCheckSpec | undefined {
  const names = ["path", "port", "scheme", "headers"] as const satisfies readonly (keyof HttpGet)[];
  const fields = readStruct(field, names);
  if (fields === undefined) return undefined;
  const path = readText(fields.path, REQUEST_TARGET) ?? "/";
  const port = pickProbePort(fields.port, ports, "an HTTP port", ["http", "http2", "https"]);
  const speaksTls = ports.some((candidate) => candidate.port === port && candidate.protocol === "https");
  const scheme = readChoice(fields.scheme, ["http", "https"]) ?? (speaksTls ? "https" : "http");
  const headers = readMap({ ...fields.headers, hidden: true }, HEADER_NAME, (value) => readText(value, HEADER_VALUE));
  return { kind: "httpGet", path, port, scheme, headers };
}

function readTcpSocket(field: Field, ports: readonly PortDraft[]): ProbeCheckSpec | undefined {
  const fields = readStruct(field, ["port"] as const satisfies readonly (keyof TcpSocket)[]);
  if (fields === undefined) return undefined;
  const port = pickProbePort(fields.port, ports, "a port that is not UDP", undefined);
  return { kind: "tcpSocket", port };
}

function readGrpc(field: Field, ports: readonly PortDraft[]): ProbeCheckSpec | undefined {
  const fields = readStruct(field, ["port", "service"] as const satisfies readonly (keyof Grpc)[]);
  if (fields === undefined) return undefined;
  const port = pickProbePort(fields.port, ports, "a gRPC port", ["grpc"]);
  return { kind: "grpc", port, service: readText(fields.service) ?? "" };
}

function readExec(field: Field): ProbeCheckSpec | undefined {
  const fields = readStruct(field, ["command"] as const satisfies readonly (keyof Exec)[]);
  if (fields === undefined) return undefined;
  const command = readRequired(fields.command, "the program, then its arguments", readCommand);
  return { kind: "exec", command: command ?? [] };
}
