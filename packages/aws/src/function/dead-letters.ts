import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import type { Construct } from "constructs";
import { awsName } from "../shared/aws-name";

/** Seconds that events are kept: the most that SQS keeps them, 14 days. */
const RETENTION = 1_209_600;

/** Where the events of `invokeAsync()` go that the function has failed to handle three times, which is Lambda's number. */
export function deadLetters(scope: Construct): SqsQueue {
  return new SqsQueue(scope, "DeadLetters", {
    name: awsName(scope, 80),
    messageRetentionSeconds: RETENTION,
    sqsManagedSseEnabled: true,
  });
}
