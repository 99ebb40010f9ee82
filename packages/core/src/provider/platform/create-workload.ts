import { core } from "@winglang/sdk";
import type { Construct } from "constructs";
import { WorkloadError } from "../diagnostics/workload-error";

/** Full names under which platforms are asked for workloads. */
export const SERVICE_FQN = "@wing-containers/core.Service";
/** See {@link SERVICE_FQN}. */
export const FUNCTION_FQN = "@wing-containers/core.Function";

/**
 * Asks the platforms of the compilation for a workload.
 *
 * @throws WorkloadError if none provides containers
 */
export function createWorkload<Workload>(
  fqn: string,
  scope: Construct,
  id: string,
  handler: unknown,
  props: unknown,
): Workload {
  const workload = core.ClassFactory.of(scope).tryNewInstance(fqn, scope, id, handler, props);
  if (workload !== undefined) return workload;
  throw new WorkloadError(`${scope.node.path}/${id}`, [
    {
      code: "workload.no-provider",
      severity: "error",
      path: "",
      message: "No platform of this compilation provides containers.",
      given: `target ${process.env.WING_TARGET ?? "unknown"}`,
      accepted: "a platform package of Wing Containers",
      remedy:
        "Install one and name it: `wing test -t @wing-containers/sim-docker main.w`, or `wing it -t sim -t @wing-containers/sim-docker main.w`.",
    },
  ]);
}
