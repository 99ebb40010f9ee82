import type { Route } from "../../props/routing";
import type { PortSpec } from "../spec/port-spec";
import type { RouteSpec } from "../spec/routing-spec";
import type { Field } from "./read/field";
import { isGiven } from "./read/is-given";
import { readChoice } from "./read/read-choice";
import { readList } from "./read/read-list";
import { readNumber } from "./read/read-number";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { reportField } from "./read/report-field";
import { HOST_NAME } from "./rules/host-name-rule";
import { PORT_RANGE } from "./rules/port-range";
import { URL_PATH } from "./rules/url-path-rule";

const FIELDS = ["path", "pathType", "host", "port"] as const satisfies readonly (keyof Route)[];

/** Protocols whose requests have a path. */
const HTTP: ReadonlySet<string> = new Set(["http", "http2", "grpc", "https"] satisfies PortSpec["protocol"][]);

/** Reads the path rules of the public address. `ports` are those of all containers of a replica. */
export function normaliseRoutes(field: Field, ports: readonly PortSpec[]): readonly RouteSpec[] {
  const httpPorts = ports.filter((port) => HTTP.has(port.protocol));
  const firstPublic = httpPorts.find((port) => port.public);
  const places = new Map<string, string>();
  const read = (item: Field): RouteSpec | undefined => {
    const fields = readStruct(item, FIELDS);
    if (fields === undefined) return undefined;
    const path = readRequired(fields.path, URL_PATH.accepted, (given) => readText(given, URL_PATH));
    const pathType = readChoice(fields.pathType, ["prefix", "exact"]) ?? "prefix";
    const host = readText(fields.host, HOST_NAME);
    const port = readNumber(fields.port, PORT_RANGE) ?? firstPublic?.port ?? 0;
    if (isGiven(fields.port)) checkPort(fields.port, httpPorts);
    if (path === undefined) return undefined;
    const route = { path, pathType, ...(host === undefined ? {} : { host }), port };
    checkDuplicate(item, route, places);
    return route;
  };
  const routes = readList(field, 'a route, such as { path: "/api" }', read) ?? [];
  if (routes.length > 0 && firstPublic === undefined) {
    const accepted = "routes together with a public port that speaks HTTP";
    const remedy = "Make one of the HTTP ports public, or remove the routes.";
    const message = "The workload has no public HTTP port.";
    reportField(field, { code: "routes.not-public", message, accepted, remedy });
  }
  return routes;
}

function checkPort(field: Field, httpPorts: readonly PortSpec[]): void {
  if (typeof field.value !== "number" || httpPorts.some(({ port }) => port === field.value)) return;
  const numbers = httpPorts.map(({ port }) => port).join(", ");
  reportField(field, {
    code: "routes.port",
    message: "The workload has no HTTP port of that number.",
    accepted: numbers === "" ? "one of the workload's HTTP ports" : numbers,
    remedy: "Add the port to a container with an HTTP protocol, or lead the route to one that is there.",
  });
}

/** As prefixes, `/a` and `/a/` match the same. */
function checkDuplicate(item: Field, route: RouteSpec, places: Map<string, string>): void {
  const path = route.pathType === "prefix" ? route.path.replace(/(?<!\/)\/+$/, "") : route.path;
  const key = JSON.stringify([route.host?.toLowerCase(), route.pathType, path]);
  const first = places.get(key);
  if (first === undefined) places.set(key, item.path);
  else {
    const message = `${first} matches the same requests.`;
    const accepted = "a path, path type or host of its own for each route";
    reportField(item, { code: "routes.duplicate", message, accepted, remedy: "Change or remove one of the two." });
  }
}
