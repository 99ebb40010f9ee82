import { duration } from "../app/prop-values";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, withProps } from "./define-case";

const PUBLIC = withProps(SERVICE, { ports: [{ port: 8080, public: true }] });
const ROUTE = { path: "/shop", port: 8080 };

/** What the public address does. */
export const ROUTING_CASES = {
  "routing.path": askedByProps("routes[0].path", { routes: [ROUTE] }, ({ routes }) => routes, PUBLIC),
  "routing.host": askedByProps(
    "routes[0].host",
    { routes: [{ ...ROUTE, host: "shop.example.com" }] },
    ({ routes }) => routes?.map(({ host }) => host).find((host) => host !== undefined),
    withProps(PUBLIC, { routes: [ROUTE] }),
  ),
  "routing.domain": askedByProps(
    "domains[0]",
    { domains: [{ name: "www.example.com" }] },
    ({ domains }) => domains?.map(({ name }) => name),
    PUBLIC,
  ),
  "routing.request-timeout": askedByNumber(
    "requestTimeout",
    { min: 1, whole: false },
    30,
    (value) => ({ requestTimeout: duration(value) }),
    ({ requestTimeout }) => requestTimeout,
    PUBLIC,
  ),
} as const satisfies Record<string, CapabilityCase>;
