import type { Endpoint } from "@wing-containers/core";
import { schemeOf } from "../service/scheme-of";
import type { PublicPort } from "./public-port";

/** Numbers that clients assume. */
const ASSUMED: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * The address of a public port.
 *
 * @param tls whether its load balancer ends TLS
 */
export function publicEndpoint({ protocol, publicPort }: PublicPort, host: string, tls: boolean): Endpoint {
  const scheme = tls ? "https" : schemeOf(protocol);
  const number = ASSUMED[scheme] === publicPort ? "" : `:${publicPort}`;
  return { url: `${scheme}://${host}${number}`, host, port: String(publicPort) };
}
