import { WorkloadError, type WorkloadSpec } from "@wing-containers/core/provider";

/**
 * Refuses routes: a function's address takes invocations, and knows no other port.
 *
 * @throws WorkloadError
 */
export function refuseRoutes({ path, routes }: WorkloadSpec): void {
  if (routes.length === 0) return;
  throw new WorkloadError(path, [
    {
      code: "capability.limited",
      severity: "error",
      path: "routes",
      message: "In the simulator a function has no routes: every request to its address is an invocation.",
      given: routes.map((route) => route.path).join(", "),
      accepted: "a Service with routes",
      remedy: "Leave the routes out when WING_TARGET is sim, or make the workload a Service.",
    },
  ]);
}
