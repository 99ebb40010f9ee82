import { ECSClient } from "@aws-sdk/client-ecs";
import { runToEnd } from "./run-to-end";
import { stepOf } from "./step-of";

// What Terraform runs before it updates a service.
runToEnd(new ECSClient({}), stepOf(process.env)).then(
  () => process.stdout.write("The step has succeeded.\n"),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
