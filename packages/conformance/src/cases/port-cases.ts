import type { ProtocolSpec } from "@wing-containers/core/provider";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, wholeFrom, withProps } from "./define-case";

const PORT = 8080;
const PORTS = wholeFrom(1, 65_535);

/** Every member of the union must be here, or it does not compile. */
const PROTOCOLS: Readonly<Record<ProtocolSpec, true>> = {
  http: true,
  http2: true,
  grpc: true,
  https: true,
  tcp: true,
  udp: true,
  tls: true,
};

const protocolCases = Object.fromEntries(
  Object.keys(PROTOCOLS).map((protocol) => [
    `port.${protocol}`,
    askedByProps("ports[0].protocol", { ports: [{ port: PORT, protocol }] }, ({ main }) =>
      main?.ports?.map((port) => [port.port, port.protocol]),
    ),
  ]),
) as Readonly<Record<`port.${ProtocolSpec}`, CapabilityCase>>;

const ports = (count: number) => Array.from({ length: count }, (_, index) => ({ port: PORT + index }));

/** What a workload listens on. */
export const PORT_CASES = {
  ...protocolCases,
  "port.several": askedByNumber(
    "ports[1]",
    wholeFrom(2),
    2,
    (count) => ({ ports: ports(count) }),
    ({ main }) => main?.ports?.map(({ port }) => port),
    withProps(SERVICE, { ports: ports(1) }),
  ),
  "port.public": askedByProps(
    "ports[0].public",
    { ports: [{ port: PORT, public: true }] },
    ({ main }) => main?.ports?.map((port) => port.public),
    withProps(SERVICE, { ports: [{ port: PORT }] }),
  ),
  "port.public-port": askedByNumber(
    "ports[0].publicPort",
    PORTS,
    8443,
    (publicPort) => ({ ports: [{ port: PORT, public: true, publicPort }] }),
    ({ main }) => main?.ports?.map(({ publicPort }) => publicPort).find((port) => port !== undefined),
    withProps(SERVICE, { ports: [{ port: PORT, public: true }] }),
  ),
} as const satisfies Record<string, CapabilityCase>;
