import type { PortSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { type Backends, createBackends } from "../front/backends";
import type { Front } from "../front/front";
import { openHttpFront } from "../front/http-front";
import type { StablePorts } from "../front/stable-ports";
import { openTcpFront } from "../front/tcp-front";
import { openUdpFront } from "../front/udp-front";
import type { PodPort } from "../pod/pod-plan";
import { reserveDebugFront } from "./debug-front";
import { portAttribute } from "./port-attribute";
import { schemeOf } from "./scheme-of";
import { publicHttpPort, servingPorts } from "./serving-ports";

/** The loopback addresses of a workload, one per port. */
export interface Fronts {
  /** The ports as replicas see them, that of the debugger among them. */
  readonly ports: readonly PodPort[];
  /** URLs of the ports, for people. */
  readonly urls: readonly string[];
  /** The simulator's attributes: the number of each front, as text. */
  readonly attributes: Readonly<Record<string, string>>;
  /**
   * Opens them; connections are refused before.
   *
   * @throws when some cannot be opened, with a line for each; the others are open
   */
  open(): Promise<void>;
  /** Cuts all connections and frees the numbers. */
  close(): Promise<void>;
}

/** A port whose front is made elsewhere. */
export interface OwnFront {
  /** Name of the port. */
  readonly name: string;
  /** Opens it under a number. */
  open(number: number): Promise<Front>;
}

/** Which fronts, and where their numbers come from. */
export interface FrontsRequest {
  readonly spec: WorkloadSpec;
  readonly stable: StablePorts;
  /** Whether a `publicPort` that is taken is a failure; else another number takes its place. */
  readonly exact: boolean;
  /** Why no replica is ready. */
  readonly explain: () => string;
  /** Settles when the last start has come to ready replicas or to a failure. */
  readonly decided: () => Promise<void>;
  /** A port that is not simply forwarded to ready replicas. */
  readonly own?: OwnFront | undefined;
}

/** Decides the number of each front, which cannot fail for good, before anything that can. */
export async function reserveFronts({ spec, stable, exact, explain, decided, own }: FrontsRequest): Promise<Fronts> {
  const ports = servingPorts(spec);
  const backends = new Map(ports.map((port) => [port.name, createBackends(explain, decided)]));
  const numbers = new Map<string, number>();
  for (const { name, protocol, publicPort } of ports) {
    const transport = protocol === "udp" ? "udp" : "tcp";
    const reserve = () => stable.reserve(`${spec.path}:${name}`, transport, publicPort);
    numbers.set(name, exact && publicPort !== undefined ? publicPort : await reserve());
  }
  const debug = await reserveDebugFront(spec, stable, explain);
  const numberOf = (port: PortSpec) => numbers.get(port.name) as number;
  const open: Front[] = [];
  return {
    ports: [...ports.map((port) => ({ ...port, backends: backends.get(port.name) as Backends })), ...debug.ports],
    urls: [...ports.map((port) => `${schemeOf(port.protocol)}://127.0.0.1:${numberOf(port)}`), ...debug.urls],
    attributes: Object.fromEntries([...numbers].map(([name, number]) => [portAttribute(name), String(number)])),
    async open() {
      const opening = ports.map((port) =>
        port.name === own?.name ? own.open(numberOf(port)) : openFront(spec, port, ports, backends, numberOf(port)),
      );
      const results = await Promise.allSettled([...opening, debug.open()]);
      for (const result of results) if (result.status === "fulfilled" && result.value) open.push(result.value);
      const problems = results.flatMap((result) => (result.status === "rejected" ? [result.reason.message] : []));
      if (problems.length > 0) throw new Error(problems.join("\n"));
    },
    async close() {
      await Promise.all(open.splice(0).map((front) => front.close()));
    },
  };
}

function openFront(
  spec: WorkloadSpec,
  port: PortSpec,
  ports: readonly PortSpec[],
  backends: ReadonlyMap<string, Backends>,
  number: number,
): Promise<Front> {
  const options = { port: number, backends: backends.get(port.name) as Backends };
  if (port.protocol === "udp") return openUdpFront(options);
  if (port.protocol !== "http") return openTcpFront(options);
  const isPublicAddress = port === publicHttpPort(spec);
  const nameOf = (target: number) =>
    ports.find((other) => other.port === target && other.protocol === "http")?.name ?? "";
  return openHttpFront({
    ...options,
    routes: isPublicAddress
      ? spec.routes.map((route) => ({ ...route, backends: backends.get(nameOf(route.port)) as Backends }))
      : [],
    ...(port.public && spec.requestTimeout !== undefined && { requestTimeout: spec.requestTimeout }),
  });
}
