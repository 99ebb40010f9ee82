import type { core } from "@winglang/sdk";
import { cloud, std } from "@winglang/sdk";
import type { Construct } from "constructs";
import { workloadName } from "../names/workload-name";
import type { WorkloadClass } from "./containers-platform";

/** Full name under which platforms are asked for Wing's own service. */
export const CLOUD_SERVICE_FQN = "@winglang/sdk.cloud.Service";

const METHODS = ["start", "stop", "started"];

/** The provider's service, as far as Wing's own one is handed on to it. */
interface ContainerService extends Construct, std.IInflightHost {
  _toInflight(): string;
}

/** Wing's own `cloud.Service` on a container: its closure is that of a container service below it. */
export class CloudService extends cloud.Service {
  private readonly container: ContainerService;

  public constructor(
    scope: Construct,
    id: string,
    handler: cloud.IServiceHandler,
    props: cloud.ServiceProps | undefined,
    service: WorkloadClass,
  ) {
    super(scope, id, handler);
    const { autoStart = true, env } = props ?? {};
    const args = [handler, { name: workloadName(this.node.path), autoStart, ...(env && { env }) }] as never[];
    this.container = new service(this, "Container", ...args) as ContainerService;
  }

  public override addEnvironment(name: string, value: string): void {
    this.container.addEnvironment(name, value);
  }

  /** What clients of the service need, for Wing. */
  public get _liftMap(): core.LiftMap {
    return Object.fromEntries(METHODS.map((method) => [method, [[this.container, [method]]]]));
  }

  /** Code of the service's inflight client, for Wing: the container's own. */
  public override _toInflight(): string {
    return this.container._toInflight();
  }

  /** Wing's hook. The closure is the container's to bundle, so that the base class must not write and lift it. */
  public override _preSynthesize(): void {
    std.Resource.prototype._preSynthesize.call(this);
  }
}
