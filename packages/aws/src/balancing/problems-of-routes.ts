import type { Diagnostic, RouteSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { servingPorts } from "../service/serving-ports";
import type { BalancingPlan } from "./balancing-plan";

/** Source: Elastic Load Balancing API reference, PathPatternConditionConfig. `*` and `?` stand for others, and cannot be escaped. */
const PATH = /^[A-Za-z0-9_\-.$/~"'@:+&]*$/;
const LONGEST_PATTERN = 128;

/** What a load balancer cannot do about the routes of a service. */
export function problemsOfRoutes(spec: WorkloadSpec, { application, tls }: BalancingPlan): readonly Diagnostic[] {
  const { routes } = spec;
  const problems = routes.flatMap((route, index) => [
    ...pathProblem(route, index),
    ...(tls ? [] : tlsProblem(spec, route, index)),
  ]);
  if (routes.length === 0 || application.length > 0 || problems.length > 0) return problems;
  return [
    {
      code: "capability.limited",
      severity: "error",
      path: "routes",
      message:
        "The container ends TLS by itself on its public port, so that a load balancer cannot read what is asked for.",
      accepted: "routes together with a public port that speaks http, or http2 or grpc and domains",
      remedy:
        "Make such a port public and give domains, whose certificates the load balancer shows; or remove the routes.",
    },
  ];
}

function pathProblem({ path, pathType }: RouteSpec, index: number): readonly Diagnostic[] {
  const longest = pathType === "exact" ? LONGEST_PATTERN : LONGEST_PATTERN - "/*".length;
  if (PATH.test(path) && path.length <= longest) return [];
  return [
    {
      code: "capability.limited",
      severity: "error",
      path: `routes[${index}].path`,
      message: "A rule of a load balancer cannot match that path.",
      given: JSON.stringify(path.length > 80 ? `${path.slice(0, 80)}…` : path),
      accepted: `up to ${longest} letters, digits and _ - . $ / ~ " ' @ : + &`,
      remedy: "Use a shorter prefix without other characters, and let the container tell the rest apart.",
    },
  ];
}

function tlsProblem(spec: WorkloadSpec, { port }: RouteSpec, index: number): readonly Diagnostic[] {
  const protocol = servingPorts(spec).find((one) => one.port === port && one.protocol !== "udp")?.protocol;
  if (protocol !== "http2" && protocol !== "grpc") return [];
  return [
    {
      code: "capability.limited",
      severity: "error",
      path: `routes[${index}].port`,
      message: `A load balancer routes requests of ${protocol} only where clients come by TLS.`,
      given: `${port}, without domains`,
      accepted: "domains, whose certificates the load balancer shows; or a port that speaks http",
      remedy: "Give domains, or make that port public without routes: then its connections pass as they are.",
    },
  ];
}
