import type { Diagnostic } from "../diagnostics/diagnostic";
import type { ContainerDraft } from "./container-draft";
import type { PortDraft } from "./port-draft";
import { printValue } from "./read/print-value";
import { report } from "./read/report";

/** Reports ports of the workload that clash. Its containers share one network, where TCP and UDP count apart. */
export function checkPorts(containers: readonly ContainerDraft[], problems: Diagnostic[]): void {
  const ports = containers.flatMap((container) => container.ports);
  const one = (place: string, value: string | number): Clash => ({ place, value });
  checkUnique(ports, (port) => one(port.numberPath, port.port), isUdp, problems);
  checkUnique(
    ports,
    (port) => (port.name === undefined ? undefined : one(port.namePath, port.name)),
    () => "",
    problems,
  );
  const publicPort = (port: PortDraft) =>
    port.publicPort === undefined ? undefined : one(port.publicPortPath, port.publicPort);
  checkUnique(ports, publicPort, isUdp, problems);
}

interface Clash {
  readonly place: string;
  readonly value: string | number;
}

function isUdp(port: PortDraft): string {
  return String(port.protocol === "udp");
}

function checkUnique(
  ports: readonly PortDraft[],
  read: (port: PortDraft) => Clash | undefined,
  group: (port: PortDraft) => string,
  problems: Diagnostic[],
): void {
  const places = new Map<string, string>();
  for (const port of ports) {
    const found = read(port);
    if (found === undefined) continue;
    const key = `${group(port)} ${found.value}`;
    const first = places.get(key);
    if (first === undefined) places.set(key, found.place);
    else {
      report(problems, {
        code: "ports.duplicate",
        path: found.place,
        message: `${first} is the same, and all containers of a workload share one network.`,
        given: printValue(found.value),
        accepted: "a value of its own in the workload (TCP and UDP count apart)",
        remedy: "Change one of the two.",
      });
    }
  }
}
