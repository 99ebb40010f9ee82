import { isIPv4 } from "node:net";

/** Whether an engine's address is on another machine, whose loopback this machine cannot reach. */
export function isRemoteAddress(address: string): boolean {
  const host = /^(?:tcp|http|https|ssh):\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/]*)/.exec(address)?.[1];
  if (host === undefined || host === "localhost" || host === "[::1]" || host === "") return false;
  return !(isIPv4(host) && host.startsWith("127."));
}
