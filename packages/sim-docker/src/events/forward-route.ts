import type { ForwardTarget } from "@wing-containers/core/provider";
import { std } from "@winglang/sdk";
import { simulatorHandleToken } from "@winglang/sdk/lib/target-sim/tokens";
import type { Construct } from "constructs";
import { endpointOf } from "../workload/endpoint-of";
import { mainHttpPort } from "../workload/serving-ports";
import { FORWARD_ROUTE_OPERATIONS, FORWARD_ROUTE_TYPE, type ForwardRouteSchema } from "./forwarding-api-type";

/** A route from an API to a workload. It is a resource of its own, so that each of the two may use the other's address. */
export class ForwardRoute extends std.Resource {
  public constructor(
    private readonly api: Construct,
    id: string,
    private readonly route: Pick<ForwardRouteSchema, "method" | "pathPattern">,
    private readonly target: ForwardTarget,
  ) {
    super(api, id);
    const node = std.Node.of(this);
    node.hidden = true;
    const { workload } = target;
    const { method, pathPattern } = route;
    node.addConnection({
      source: api as never,
      sourceOp: "request",
      target: workload,
      name: `${method.toLowerCase()} ${pathPattern}`,
    });
  }

  /** What the simulator runs. */
  public toSimulator() {
    const { workload, path, method } = this.target;
    const port = mainHttpPort(workload._spec);
    if (port === undefined) throw new Error(`${workload.node.path} has no HTTP port; forward() refuses it first.`);
    const api = simulatorHandleToken(this.api as never);
    const props: ForwardRouteSchema = {
      api,
      ...this.route,
      url: endpointOf(workload, port).url,
      ...(path !== undefined && { path }),
      ...(method !== undefined && { forwardMethod: method }),
    };
    const policy = FORWARD_ROUTE_OPERATIONS.map((operation) => ({ operation, resourceHandle: api }));
    return { type: FORWARD_ROUTE_TYPE, props, policy };
  }
}
