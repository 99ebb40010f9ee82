import { type cloud, core, type std } from "@winglang/sdk";
import type { INFLIGHT_SYMBOL } from "@winglang/sdk/lib/core/types";
import type { Construct } from "constructs";
import type { FunctionProps } from "./props/workload-props";
import { createWorkload, FUNCTION_FQN } from "./provider/platform/create-workload";
import { Workload } from "./workload";

/**
 * A container that answers invocations: from an image, a Dockerfile, or a closure.
 *
 * It may be given wherever Wing takes a handler: it is then invoked with the message, the API request, or the
 * `{ key, type }` of a bucket's event, and its result is the handler's.
 *
 * @inflight `@wing-containers/core.IFunctionClient`
 */
export class Function
  extends Workload
  implements
    cloud.IFunctionHandler,
    cloud.IApiEndpointHandler,
    cloud.IBucketEventHandler,
    cloud.IQueueSetConsumerHandler,
    cloud.IScheduleOnTickHandler,
    cloud.ITopicOnMessageHandler
{
  /** Tells TypeScript programs what `lift()` makes of a function. @internal */
  // biome-ignore lint/suspicious/noExplicitAny: each kind of handler is called in its own way
  declare public readonly [INFLIGHT_SYMBOL]?: IFunctionClient & ((...args: any[]) => Promise<any>);

  /** Wing tells handlers apart by it. @internal */
  public readonly _id: number = core.closureId();

  /**
   * @param handler closure to run in a container; left out where the props give an image
   * @param props what the function is made of
   */
  public constructor(scope: Construct, id: string, handler?: cloud.IFunctionHandler, props?: FunctionProps) {
    if (new.target === Function) return createWorkload(FUNCTION_FQN, scope, id, handler, props);
    super(scope, id, "function", handler, props);
  }
}

/** What inflight code can do with a function. */
export interface IFunctionClient {
  /**
   * Invoke the function and wait for its result.
   *
   * @param event what the function gets
   * @returns the function's result, null where it returns none
   * @throws the container's own error
   * @inflight
   */
  invoke(event?: std.Json): Promise<std.Json>;

  /**
   * Invoke the function without waiting for it to end.
   *
   * @param event what the function gets
   * @inflight
   */
  invokeAsync(event?: std.Json): Promise<void>;
}
