import type { WorkloadSpec } from "@wing-containers/core/provider";
import { createReporter } from "../simulation/reporter";
import { invocationPort } from "../workload/serving-ports";
import { Workload } from "../workload/workload";
import type { WorkloadKind } from "../workload/workload-kind";
import type { WorkloadSchema } from "../workload/workload-schema";
import { encodeEvent } from "./encode-event";
import { openFunctionFront } from "./function-front";
import { createPool, type Pool } from "./pool";
import { sendInvocation } from "./send-invocation";
import { startInstances } from "./start-instances";

/** A function as Wing's simulator sees it: a workload whose replicas come and go with the invocations. */
export class FunctionWorkload extends Workload {
  private readonly pool: Pool;
  private readonly spec: WorkloadSpec;

  public constructor(schema: WorkloadSchema) {
    super(schema);
    this.spec = schema.spec;
    this.pool = createPool(schema.spec);
  }

  protected override kind(): WorkloadKind {
    const { pool, spec } = this;
    return {
      start: (request) => startInstances(request, pool),
      front: { name: invocationPort(spec).name, open: (port) => openFunctionFront({ port, pool, spec }) },
    };
  }

  /** Simulator's hook: who waits for an instance is told that there will be none. */
  public override cleanup(): Promise<void> {
    this.pool.refuse("it is stopped");
    return super.cleanup();
  }

  /**
   * Inflight, and for the Console: invokes the function and waits for its result.
   *
   * @param event JSON, or else a text; empty for none
   * @throws InvocationError
   */
  public async invoke(event?: string): Promise<unknown> {
    return sendInvocation(this.pool, this.spec, encodeEvent(this.spec, event));
  }

  /**
   * Inflight: invokes the function. What it fails of is told, as nobody waits for it.
   *
   * @param event as of {@link invoke}
   * @throws InvocationError where the event is too large
   */
  public async invokeAsync(event?: string): Promise<void> {
    const body = encodeEvent(this.spec, event);
    sendInvocation(this.pool, this.spec, body).catch(({ stack }: Error) => {
      createReporter(this.context, "function").tell(`An asynchronous invocation failed: ${stack}`, "error");
    });
  }
}
