import type { RouteSpec } from "@wing-containers/core/provider";

/** What a route is matched by. */
export type RouteRule = Pick<RouteSpec, "path" | "pathType" | "host">;

/**
 * Finds the route for a request: the longest matching path wins, exact before prefix, then one that names the host.
 *
 * Paths are compared as they were sent, without decoding; a trailing slash of a prefix is ignored, as in Kubernetes.
 *
 * @param target path of the request, with or without a query
 * @param host the `host` header, with or without a port, in any case
 */
export function matchRoute<Rule extends RouteRule>(
  routes: readonly Rule[],
  target: string,
  host: string | undefined,
): Rule | undefined {
  const path = target.split("?", 1)[0] ?? "";
  const name = hostName(host ?? "");
  return routes
    .filter((route) => (route.host === undefined || hostName(route.host) === name) && matchesPath(route, path))
    .sort((a, b) => specificity(b) - specificity(a))[0];
}

function matchesPath(route: RouteRule, path: string): boolean {
  if (route.pathType === "exact") return path === route.path;
  const prefix = route.path.replace(/\/+$/, "");
  return path === prefix || path.startsWith(`${prefix}/`);
}

/** Orders by length of the path, then exact over prefix, then by whether a host is named. */
function specificity(route: RouteRule): number {
  return route.path.length * 4 + (route.pathType === "exact" ? 2 : 0) + (route.host === undefined ? 0 : 1);
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}
