import type { cloud } from "@winglang/sdk";
import type { INFLIGHT_SYMBOL } from "@winglang/sdk/lib/core/types";
import type { Construct } from "constructs";
import type { ServiceProps } from "./props/workload-props";
import { createWorkload, SERVICE_FQN } from "./provider/platform/create-workload";
import { Workload } from "./workload";

/**
 * A container that runs as long as the app: from an image, a Dockerfile, or a closure.
 *
 * @inflight `@wing-containers/core.IServiceClient`
 */
export class Service extends Workload {
  /** Tells TypeScript programs what `lift()` makes of a service. @internal */
  declare public readonly [INFLIGHT_SYMBOL]?: IServiceClient;

  /**
   * @param handler closure to run in a container; left out where the props give an image
   * @param props what the service is made of
   */
  public constructor(scope: Construct, id: string, handler?: cloud.IServiceHandler, props?: ServiceProps) {
    // The platform decides which class a service is; the one it picks comes here again as new.target.
    if (new.target === Service) return createWorkload(SERVICE_FQN, scope, id, handler, props);
    super(scope, id, "service", handler, props);
  }
}

/** What inflight code can do with a service. */
export interface IServiceClient {
  /**
   * Start the service, and wait until it is ready; nothing happens if it runs.
   * @inflight
   */
  start(): Promise<void>;

  /**
   * Stop the service; nothing happens if it does not run.
   * @inflight
   */
  stop(): Promise<void>;

  /**
   * Whether the service is started.
   * @inflight
   */
  started(): Promise<boolean>;
}
