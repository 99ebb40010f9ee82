import type { Port } from "../../props/port";
import type { WorkloadSpec } from "../spec/workload-spec";
import { DEFAULTS } from "./defaults";
import type { PortDraft } from "./port-draft";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { isGiven } from "./read/is-given";
import { printRange } from "./read/print-range";
import { readBoolean } from "./read/read-boolean";
import { readChoice } from "./read/read-choice";
import { readList } from "./read/read-list";
import { readNumber } from "./read/read-number";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { reportField } from "./read/report-field";
import { DNS_LABEL } from "./rules/dns-label-rule";
import { PORT_RANGE } from "./rules/port-range";

const FIELDS = ["port", "name", "protocol", "public", "publicPort"] as const satisfies readonly (keyof Port)[];
const PROTOCOLS = ["http", "http2", "grpc", "https", "tcp", "udp", "tls"] as const;

/** Reads the ports of one container. */
export function normalisePorts(fields: Fields<"ports">): readonly PortDraft[] {
  return readList(fields.ports, "a port, such as { port: 8080 }", readPort) ?? [];
}

function readPort(item: Field): PortDraft | undefined {
  const fields = readStruct(item, FIELDS);
  if (fields === undefined) return undefined;
  const port = readRequired(fields.port, printRange(PORT_RANGE), (field) => readNumber(field, PORT_RANGE));
  const name = readText(fields.name, DNS_LABEL);
  const protocol = readChoice(fields.protocol, PROTOCOLS) ?? "http";
  const isPublic = readBoolean(fields.public) ?? false;
  const publicPort = readNumber(fields.publicPort, PORT_RANGE);
  if (publicPort !== undefined && !isPublic && fields.public.value !== true) {
    const accepted = "no publicPort, or public: true";
    const remedy = "Make the port public, or remove publicPort.";
    const message = "The port is not public.";
    reportField(fields.publicPort, { code: "ports.public-port", message, accepted, remedy });
  }
  if (port === undefined) return undefined;
  return {
    port,
    ...(name === undefined ? {} : { name }),
    protocol,
    public: isPublic,
    ...(publicPort === undefined ? {} : { publicPort }),
    numberPath: fields.port.path,
    namePath: fields.name.path,
    publicPortPath: fields.publicPort.path,
  };
}

/** Reads the ports of the main container: `ports`, or the short form of one HTTP port. A function always has one. */
export function normaliseMainPorts(
  fields: Fields<"ports" | "port" | "public">,
  kind: WorkloadSpec["kind"],
): readonly PortDraft[] {
  const ports = normalisePorts(fields);
  const port = readNumber(fields.port, PORT_RANGE);
  const isPublic = readBoolean(fields.public) ?? false;
  if (isGiven(fields.port) && isGiven(fields.ports)) {
    const message = "There is a list of ports too.";
    const remedy = "Move the port into ports, or remove ports.";
    reportField(fields.port, { code: "ports.one-of", message, accepted: "either port or ports", remedy });
  } else if (isPublic && !isGiven(fields.port) && (kind === "service" || isGiven(fields.ports))) {
    const message = "There is no port to make public.";
    const remedy = isGiven(fields.ports) ? "Set public on the entry of ports that is meant." : "Give port too.";
    reportField(fields.public, {
      code: "ports.public-missing",
      message,
      accepted: "public together with port",
      remedy,
    });
  }
  const number = port ?? (kind === "function" && !isGiven(fields.ports) ? DEFAULTS.functionPort : undefined);
  if (number === undefined) return requireHttp(ports, fields, kind);
  const { path } = fields.port;
  const short: PortDraft = {
    port: number,
    protocol: "http",
    public: isPublic,
    numberPath: path,
    namePath: path,
    publicPortPath: path,
  };
  return isGiven(fields.ports) ? ports : [short];
}

function requireHttp(
  ports: readonly PortDraft[],
  fields: Fields<"ports">,
  kind: WorkloadSpec["kind"],
): readonly PortDraft[] {
  if (kind === "function" && isGiven(fields.ports) && !ports.some(({ protocol }) => protocol === "http")) {
    const message = "A function is invoked by HTTP, and has no port for it.";
    const accepted = "at least one port whose protocol is http";
    reportField(fields.ports, { code: "function.port", message, accepted, remedy: "Add one, such as { port: 8080 }." });
  }
  return ports;
}
