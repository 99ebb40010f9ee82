import type { ServingPort } from "../service/serving-ports";
import type { PublicPort } from "./public-port";

/**
 * Numbers under which the ports of one load balancer are reached: those that the user gives; the one that browsers assume,
 * for the first port that speaks HTTP; and the ports' own. One that is taken already is counted up.
 *
 * @param assumed the number that browsers assume; undefined where no browser comes
 */
export function publicNumbers(ports: readonly ServingPort[], assumed: number | undefined): readonly PublicPort[] {
  const taken = new Set<string>(ports.flatMap((port) => (port.publicPort === undefined ? [] : [place(port)])));
  const first = ports[0]?.publicPort === undefined ? ports[0] : undefined;
  const own = ports.filter((port) => port !== first && port.publicPort === undefined);
  const numbers = new Map<ServingPort, number>();
  for (const port of own) numbers.set(port, claim(port, port.port));
  if (first !== undefined) {
    const isFree = assumed !== undefined && !taken.has(place({ ...first, publicPort: assumed }));
    numbers.set(first, claim(first, isFree ? assumed : first.port));
  }
  return ports.map((port) => ({ ...port, publicPort: port.publicPort ?? numbers.get(port) ?? port.port }));

  function claim(port: ServingPort, wanted: number): number {
    let publicPort = wanted;
    while (taken.has(place({ ...port, publicPort }))) publicPort += 1;
    taken.add(place({ ...port, publicPort }));
    return publicPort;
  }
}

/** TCP and UDP count apart. */
function place({ protocol, publicPort }: Pick<ServingPort, "protocol" | "publicPort">): string {
  return `${protocol === "udp"} ${publicPort}`;
}
