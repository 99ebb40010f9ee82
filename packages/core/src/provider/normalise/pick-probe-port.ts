import type { PortDraft } from "./port-draft";
import type { Field } from "./read/field";
import { isGiven } from "./read/is-given";
import { readNumber } from "./read/read-number";
import { reportField } from "./read/report-field";
import { PORT_RANGE } from "./rules/port-range";

/**
 * The port that a probe asks: the given one, or the container's first of those protocols. Any port but a UDP one may
 * be given, since a TCP port may well speak HTTP.
 *
 * @param wanted what is looked for where none is given, such as `a gRPC port`
 * @param protocols undefined: all but UDP
 */
export function pickProbePort(
  field: Field,
  ports: readonly PortDraft[],
  wanted: string,
  protocols: readonly PortDraft["protocol"][] | undefined,
): number {
  const candidates = ports.filter((port) => port.protocol !== "udp");
  const accepted = candidates.length === 0 ? "a port of this container" : candidates.map(({ port }) => port).join(", ");
  const given = readNumber(field, PORT_RANGE);
  if (isGiven(field)) {
    if (given === undefined || candidates.some((candidate) => candidate.port === given)) return given ?? 0;
    const isUdp = ports.some((port) => port.port === given);
    const message = isUdp ? "A UDP port cannot be asked." : "The container has no such port.";
    const remedy = isUdp
      ? "Ask another port, or use exec."
      : "Add it to the container's ports, or ask one that is there.";
    reportField(field, { code: "probe.port", message, accepted, remedy });
    return given;
  }
  const first = candidates.find((port) => protocols === undefined || protocols.includes(port.protocol));
  if (first !== undefined) return first.port;
  const message = `The container has no port to ask: the default is ${wanted}.`;
  reportField(field, {
    code: "probe.port",
    message,
    accepted,
    remedy: `Add ${wanted} to the container, or give port.`,
  });
  return 0;
}
