import { publishToRegistry } from "../publish/publish-to-registry";
import { runTask } from "../service/rollout/run-task";
import type { ApplyCommand } from "./apply-command";

const COMMANDS: Readonly<Record<ApplyCommand, () => Promise<void>>> = {
  "publish-image": publishToRegistry,
  "run-task": runTask,
};

/** The program that Terraform starts when it applies: one, because its commands share the SDK of AWS. */
async function apply(command: string | undefined): Promise<void> {
  if (command === undefined || !Object.hasOwn(COMMANDS, command))
    throw new Error(
      `There is no command ${command ?? "given"}: this program is run by Terraform, with ${Object.keys(COMMANDS).join(" or ")}.`,
    );
  await COMMANDS[command as ApplyCommand]();
}

apply(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
