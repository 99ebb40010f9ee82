import { findEngine } from "@wing-containers/engine/find-engine";
import { Command } from "commander";
import { runCheckFunction } from "./check-function/run-check-function";
import { clean } from "./clean";
import { jsonText } from "./json-text";
import { milliseconds } from "./milliseconds";

/**
 * Runs one of the commands that this provider adds to `wing-containers`, and sets the exit status of the process.
 *
 * @param args the name of the command first
 */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: "user" });
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function createProgram(): Command {
  const program = new Command("wing-containers").description("Looks after what Wing Containers keeps on this machine.");
  program
    .command("clean")
    .description("remove persistent volumes, and whatever dead processes left on the container engine")
    .option("--app <id>", "only the volumes of one app (the id is in the volume's name, after `wing-`)")
    .action(async ({ app }: { app?: string }) => {
      for (const line of await clean(await findEngine(), app)) console.log(line);
    });
  program
    .command("check-function <image>")
    .description("check whether an image keeps the contract of functions, rule by rule")
    .option("--event <json>", "an event that the function takes", jsonText, "{}")
    .option("--timeout <seconds>", "how long the start, and the answer to an event, may take", milliseconds, 30_000)
    .action(async (image: string, options: { event: string; timeout: number }) => {
      if (!(await runCheckFunction({ image, ...options }))) process.exitCode = 1;
    });
  return program;
}
