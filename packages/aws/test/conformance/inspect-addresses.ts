import type { PartialSpec } from "@wing-containers/conformance";
import { inspectPorts } from "./inspect-ports";
import { referredTo, resourcesOf, type TerraformFile } from "./terraform-file";

type Route = NonNullable<PartialSpec["routes"]>[number];

interface Condition {
  readonly host_header?: { readonly values: readonly string[] };
  readonly path_pattern?: { readonly values: readonly string[] };
}

/** What is said of a service, with what its load balancers and security groups say of its addresses. */
export function inspectAddresses(file: TerraformFile, workload: string, task: PartialSpec): PartialSpec {
  const timeout = resourcesOf(file, "aws_lb", workload).find(({ idle_timeout }) => idle_timeout !== undefined);
  const [service] = resourcesOf(file, "aws_ecs_service", workload);
  return {
    ...task,
    main: { ...task.main, ports: inspectPorts(file, workload, "main") },
    routes: inspectRoutes(file, workload),
    domains: inspectDomains(file, workload),
    ...(timeout !== undefined && { requestTimeout: timeout.idle_timeout as number }),
    rollout: { ...task.rollout, healthGracePeriod: service?.health_check_grace_period_seconds as number },
  };
}

/** In the order in which they win. */
function inspectRoutes(file: TerraformFile, workload: string): readonly Route[] {
  return [...resourcesOf(file, "aws_lb_listener_rule", workload)]
    .sort((one, other) => Number(one.priority) - Number(other.priority))
    .map(({ condition, action }) => {
      const conditions = condition as readonly Condition[];
      const host = conditions.flatMap(({ host_header }) => host_header?.values ?? [])[0];
      const paths = conditions.flatMap(({ path_pattern }) => path_pattern?.values ?? []);
      const [{ target_group_arn }] = action as [{ target_group_arn: string }];
      const group = referredTo(file, "aws_lb_target_group", target_group_arn);
      const below = paths.find((path) => path.endsWith("/*"))?.slice(0, -"/*".length);
      return {
        path: below === "" ? "/" : (below ?? paths[0] ?? ""),
        pathType: below === undefined ? "exact" : "prefix",
        ...(host !== undefined && { host }),
        port: group?.port as number,
      };
    });
}

/** Names that lead to a load balancer of the service. */
function inspectDomains(file: TerraformFile, workload: string): NonNullable<PartialSpec["domains"]> {
  return resourcesOf(file, "aws_route53_record", workload)
    .filter(({ alias }) => referredTo(file, "aws_lb", (alias as { name?: string } | undefined)?.name) !== undefined)
    .map(({ name }) => ({ name: name as string }));
}
