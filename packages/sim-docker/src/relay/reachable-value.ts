import type { HostPorts } from "./host-ports";

/** A URL's address on this machine's loopback interface. */
const LOOPBACK = /:\/\/(?:127\.0\.0\.1|localhost):(\d{1,5})(?!\d)/g;

/**
 * Rewrites the URLs in a value that Wing resolved, such as that of a `cloud.Api`, so that they lead to the same place from
 * within a container, where the loopback address is the container's own.
 */
export async function reachableValue(value: string, hostPorts: HostPorts): Promise<string> {
  const ports = new Set([...value.matchAll(LOOPBACK)].map(([, port]) => Number(port)));
  const reached = new Map<number, string>();
  for (const port of ports) {
    const { host, port: relayed } = await hostPorts.reach(port);
    reached.set(port, `://${host}:${relayed}`);
  }
  return value.replace(LOOPBACK, (found, port) => reached.get(Number(port)) ?? found);
}
