import { forwardTargetOf } from "@wing-containers/core/provider";
import { type cloud, core } from "@winglang/sdk";
import { Queue } from "@winglang/sdk/lib/target-sim/queue";

/**
 * Wing's simulated queue, except that what a container does not acknowledge is delivered again. The builtin catches the
 * errors of its consumer and, without a dead-letter queue, forgets the messages.
 */
export class StrictQueue extends Queue {
  public override setConsumer(
    handler: cloud.IQueueSetConsumerHandler,
    props?: cloud.QueueSetConsumerOptions,
  ): cloud.Function {
    const consumer = super.setConsumer(handler, props);
    // With a dead-letter queue, the builtin counts the failed messages that the consumer returns.
    const { dlq } = this as unknown as { dlq?: unknown };
    if (isContainer(handler) && dlq === undefined) makeStrict(consumer as unknown as Consumer);
    return consumer;
  }
}

function isContainer(handler: unknown): boolean {
  const { _spec: spec } = handler as { _spec?: { kind?: unknown } };
  return forwardTargetOf(handler) !== undefined || spec?.kind === "function";
}

/** A protected member of `cloud.Function`. */
interface Consumer {
  handler: cloud.IFunctionHandler;
}

/** The queue takes back the whole batch of a consumer that fails, after the visibility timeout. */
function makeStrict(consumer: Consumer): void {
  const deliver = consumer.handler;
  consumer.handler = core.lift({ deliver }).inflight(async (ctx, event) => {
    const failed = (await ctx.deliver(event)) as unknown as unknown[] | undefined;
    if (failed !== undefined && failed.length > 0) throw new Error(`${failed.length} messages were not acknowledged`);
    return undefined;
  });
}
