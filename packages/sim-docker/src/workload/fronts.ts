import type { PortSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { type Backends, createBackends } from "../front/backends";
import type { Front } from "../front/front";
import { openHttpFront } from "../front/http-front";
import type { StablePorts } from "../front/stable-ports";
import { openTcpFront } from "../front/tcp-front";
import { openUdpFront } from "../front/udp-front";
import type { PodPort } from "../pod/pod-plan";
import { portAttribute } from "./port-attribute";

/** The loopback addresses of a workload, one per port. */
export interface Fronts {
  /** The ports as replicas see them. */
  readonly ports: readonly PodPort[];
  /** The simulator's attributes: the number of each front, as text. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Opens them; connections are refused before. */
  open(): Promise<void>;
  /** Cuts all connections and frees the numbers. */
  close(): Promise<void>;
}

/** Decides the number of each front, which cannot fail for good, before anything that can. */
export async function reserveFronts(spec: WorkloadSpec, stable: StablePorts, explain: () => string): Promise<Fronts> {
  const ports = [spec.main, ...spec.sidecars].flatMap((container) => container.ports);
  const backends = new Map(ports.map((port) => [port.name, createBackends(explain)]));
  const numbers = new Map<string, number>();
  for (const { name, protocol, publicPort } of ports) {
    numbers.set(name, await stable.reserve(`${spec.path}:${name}`, protocol === "udp" ? "udp" : "tcp", publicPort));
  }
  const open: Front[] = [];
  return {
    ports: ports.map((port) => ({ ...port, backends: backends.get(port.name) as Backends })),
    attributes: Object.fromEntries([...numbers].map(([name, number]) => [portAttribute(name), String(number)])),
    async open() {
      for (const port of ports)
        open.push(await openFront(spec, port, ports, backends, numbers.get(port.name) as number));
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
  const isPublicAddress = port === ports.find((candidate) => candidate.public);
  const nameOf = (target: number) => ports.find((candidate) => candidate.port === target)?.name ?? "";
  return openHttpFront({
    ...options,
    routes: isPublicAddress
      ? spec.routes.map((route) => ({ ...route, backends: backends.get(nameOf(route.port)) as Backends }))
      : [],
    ...(port.public && spec.requestTimeout !== undefined && { requestTimeout: spec.requestTimeout }),
  });
}
