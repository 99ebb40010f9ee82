import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import type { BalancingPlan } from "./balancing-plan";
import { portPath } from "./port-path";
import { hostRulePlans, rulePlans } from "./rule-plan";
import { MOST_RULES } from "./rule-priorities";

/** What a service cannot have at a listener that it shares with others. */
export function problemsOfSharing(spec: WorkloadSpec, { application }: BalancingPlan): readonly Diagnostic[] {
  if (application.length === 0) return [];
  const { domains, routes, requestTimeout } = spec;
  const problems: Diagnostic[] = [];
  const refuse = (path: string, problem: Pick<Diagnostic, "message" | "given" | "accepted" | "remedy">) =>
    problems.push({ code: "capability.limited", severity: "error", path, ...problem });
  if (domains.length === 0 && (routes.length === 0 || routes.some(({ host }) => host === undefined))) {
    refuse("domains", {
      message:
        "The service is behind a listener that it shares with others (listener_arn), which tells them apart by host names.",
      accepted: "a domain, or a host for each of the routes",
      remedy: 'Give the service a domain: domains: [{ name: "www.example.com" }].',
    });
  }
  const [main, ...others] = application;
  for (const port of others.filter(({ port: number }) => routes.every((route) => route.port !== number))) {
    refuse(`${portPath(spec, port)}.public`, {
      message: `A listener that is shared (listener_arn) has one number, which leads to port ${main?.port}.`,
      given: "true",
      accepted: "one public port for requests, and others that routes lead to",
      remedy: "Add a route to that port, or do not make it public.",
    });
  }
  for (const port of application) {
    const given = [...spec.sidecars, spec.main].flatMap(({ ports }) => ports).find(({ name }) => name === port.name);
    if (given?.publicPort === undefined) continue;
    refuse(`${portPath(spec, port)}.publicPort`, {
      message: "The number is that of the listener that is there already (listener_arn).",
      given: String(given.publicPort),
      accepted: "no publicPort",
      remedy: "Remove it.",
    });
  }
  if (requestTimeout !== undefined) {
    refuse("requestTimeout", {
      message:
        "How long requests may take is a setting of the load balancer that is there already (load_balancer_arn).",
      given: String(requestTimeout),
      accepted: "no requestTimeout",
      remedy: "Remove it, and set the idle timeout of the load balancer.",
    });
  }
  const hosts = domains.map(({ name }) => name);
  const rules = rulePlans(routes, hosts).length + hostRulePlans(hosts, 0).length;
  if (rules > MOST_RULES) {
    refuse("routes", {
      message: "A service has few rules at a listener that it shares.",
      given: `${rules} rules`,
      accepted: `${MOST_RULES} at most`,
      remedy: "Use fewer routes and domains.",
    });
  }
  return problems;
}
