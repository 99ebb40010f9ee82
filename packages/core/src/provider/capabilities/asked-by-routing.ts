import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";

/** What the public address asks for. */
export function askedByRouting({ routes, domains, requestTimeout }: WorkloadSpec): readonly AskedCapability[] {
  return [
    ...routes.flatMap((route, index): AskedCapability[] => [
      { capability: "routing.path", path: `routes[${index}].path` },
      ...(route.host === undefined ? [] : [{ capability: "routing.host", path: `routes[${index}].host` } as const]),
    ]),
    ...domains.map((_, index): AskedCapability => ({ capability: "routing.domain", path: `domains[${index}]` })),
    ...(requestTimeout === undefined
      ? []
      : [{ capability: "routing.request-timeout", path: "requestTimeout", value: requestTimeout } as const]),
  ];
}
