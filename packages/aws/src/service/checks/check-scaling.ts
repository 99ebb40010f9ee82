import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { awsCron } from "../scaling/aws-cron";
import { servingPorts } from "../serving-ports";
import { limitBroken } from "./limit-broken";

/** Requests are counted by a load balancer, and AWS's cron has no way to say some things. */
export function checkScaling(spec: WorkloadSpec): readonly Diagnostic[] {
  const { requestsPerMinute, schedules } = spec.scaling;
  const isBalanced = servingPorts(spec).some(
    (port) => port.public && ["http", "http2", "grpc", "https"].includes(port.protocol),
  );
  const crons = schedules.flatMap(({ cron }, index) =>
    awsCron(cron) === undefined
      ? [
          limitBroken(
            `scaling.schedules[${index}].cron`,
            "AWS cannot wait for certain days of the week among every n-th day of the month.",
            cron,
            "* for one of the days, or both without *",
            "Name the days of the month.",
          ),
        ]
      : [],
  );
  if (requestsPerMinute === undefined || isBalanced) return crons;
  const message = "Requests are counted by the load balancer of a public HTTP port, and there is none.";
  const remedy = "Make a port public, or use cpuUtilization.";
  return [
    ...crons,
    limitBroken("scaling.requestsPerMinute", message, String(requestsPerMinute), "a public HTTP port", remedy),
  ];
}
