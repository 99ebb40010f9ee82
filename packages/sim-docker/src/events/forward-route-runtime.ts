import type { SimulatorContext } from "../simulation/simulator-context";
import type { ForwardingApi } from "./forwarding-api-runtime";
import type { FORWARD_ROUTE_OPERATIONS, ForwardRouteSchema } from "./forwarding-api-type";

/** One route of an API: there while both the API and the workload run. */
export class ForwardRoute {
  private api!: Pick<ForwardingApi, (typeof FORWARD_ROUTE_OPERATIONS)[number]>;

  public constructor(private readonly route: ForwardRouteSchema) {}

  public async init(context: SimulatorContext): Promise<Record<string, never>> {
    this.api = context.getClient(this.route.api) as typeof this.api;
    await this.api.addForwardRoute(this.route);
    return {};
  }

  public async cleanup(): Promise<void> {
    await this.api.removeForwardRoute(this.route);
  }

  public async save(): Promise<void> {}

  /** Simulator's hook: a change of the route replaces it. */
  public async plan(): Promise<string> {
    return "AUTO";
  }
}
