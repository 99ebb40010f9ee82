import { publishToRegistry } from "../publish/publish-to-registry";
import { runTask } from "../service/rollout/run-task";
import type { ApplyCommand } from "./apply-command";

const COMMANDS: Readonly<Record<ApplyCommand, () => Promise<void>>> = {
  "publish-image": publishToRegistry,
  "run-task": runTask,
};

/** The program that Terraform starts when it applies: one, because its commands share the SDK of AWS. */
async function apply(command: string | undefined): Promise<void> {
  if (command === undefined || !Object.hasOwn(COMMANDS, command)) {
    const what = command === undefined ? "No command was given" : `There is no command ${command}`;
    throw new Error(`${what}: Terraform runs this program with ${Object.keys(COMMANDS).join(" or ")}.`);
  }
  await COMMANDS[command as ApplyCommand]();
}

// The SDK is part of this program: which version of Node a later SDK will need is of no use to whoever applies.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

apply(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
