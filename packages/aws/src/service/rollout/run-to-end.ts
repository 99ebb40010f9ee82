import { setTimeout as wait } from "node:timers/promises";
import { DescribeTasksCommand, type ECSClient, RunTaskCommand, StopTaskCommand, type Task } from "@aws-sdk/client-ecs";
import type { Step } from "./step-of";

/** Milliseconds between two looks at a task. */
const INTERVAL = 3_000;

/**
 * Runs a task and waits for its end.
 *
 * @param interval milliseconds between two looks at it
 * @throws Error where it does not start, ends with another code than 0, or takes too long, which stops it
 */
export async function runToEnd(client: ECSClient, step: Step, interval = INTERVAL): Promise<void> {
  const { task: taskDefinition, cluster, subnets, securityGroups, capacityProvider, timeout } = step;
  const { tasks = [], failures = [] } = await client.send(
    new RunTaskCommand({
      taskDefinition,
      cluster,
      ...(capacityProvider === undefined
        ? { launchType: "FARGATE" }
        : { capacityProviderStrategy: [{ capacityProvider, weight: 1 }] }),
      networkConfiguration: {
        awsvpcConfiguration: { subnets: [...subnets], securityGroups: [...securityGroups], assignPublicIp: "DISABLED" },
      },
    }),
  );
  const arn = tasks[0]?.taskArn;
  if (arn === undefined)
    throw new Error(`ECS did not start ${taskDefinition}: ${failures.map(({ reason }) => reason).join(", ")}`);
  const deadline = Date.now() + timeout * 1_000;
  while (Date.now() < deadline) {
    const [task] = (await client.send(new DescribeTasksCommand({ cluster, tasks: [arn] }))).tasks ?? [];
    if (task?.lastStatus === "STOPPED") return checkEnd(task);
    await wait(interval);
  }
  await client.send(new StopTaskCommand({ cluster, task: arn, reason: "The step took too long." }));
  throw new Error(`${arn} did not end within ${timeout} s, and was stopped. Its logs say how far it came.`);
}

function checkEnd({ taskArn, containers = [], stoppedReason }: Task): void {
  // What serves its bindings is stopped when the step is over.
  const main = containers.find(({ name }) => name === "main");
  if (main?.exitCode === 0) return;
  const code = main?.exitCode === undefined ? "without a code" : `with code ${main.exitCode}`;
  throw new Error(
    `${taskArn} ended ${code}: ${main?.reason ?? stoppedReason ?? "see its logs"}. The service is left as it was.`,
  );
}
