import { ECSClient } from "@aws-sdk/client-ecs";
import { runToEnd } from "./run-to-end";
import { stepOf } from "./step-of";

/** What Terraform runs before it updates a service. @throws Error where the step has failed */
export async function runTask(): Promise<void> {
  await runToEnd(new ECSClient({}), stepOf(process.env));
  process.stdout.write("The step has succeeded.\n");
}
