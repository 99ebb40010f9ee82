import type { PartialSpec } from "@wing-containers/conformance";
import { resourcesOf, type TerraformFile } from "./terraform-file";

type Probe = NonNullable<NonNullable<NonNullable<PartialSpec["main"]>["probes"]>["readiness"]>;

/** Statuses of a check that stands for a probe; others only look whether anybody answers. */
const READY = "200-399";

/** The least that a target group takes, which also stands for less. */
const LEAST = 2;

interface HealthCheck {
  readonly matcher?: string;
  readonly path: string;
  readonly port: string;
  readonly protocol: string;
  readonly interval: number;
  readonly timeout: number;
  readonly healthy_threshold: number;
  readonly unhealthy_threshold: number;
}

/** The readiness probe as the load balancers of a service make it; undefined where they only look whether it answers. */
export function inspectReadiness(file: TerraformFile, workload: string): Probe | undefined {
  const groups = resourcesOf(file, "aws_lb_target_group", workload);
  const group = groups.find(({ health_check }) => (health_check as HealthCheck).matcher === READY);
  if (group === undefined) return undefined;
  const check = group.health_check as HealthCheck;
  const { path, interval: period, timeout, healthy_threshold, unhealthy_threshold } = check;
  return {
    check: {
      kind: "httpGet",
      path,
      port: check.port === "traffic-port" ? (group.port as number) : Number(check.port),
      scheme: check.protocol.toLowerCase() as "http" | "https",
      headers: {},
    },
    period,
    ...(timeout > LEAST && timeout < period - 1 && { timeout }),
    ...(unhealthy_threshold > LEAST && { failureThreshold: unhealthy_threshold }),
    ...(healthy_threshold > LEAST && { successThreshold: healthy_threshold }),
  };
}
