import { CommanderError } from "commander";
import { createProgram } from "./create-program";
import { ExitStatus } from "./exit-status";
import { UsageError } from "./usage-error";

/** How the command was started. */
export interface Invocation {
  /** As in `process.argv`, without the first two. */
  readonly args: readonly string[];
  /** Where packages are looked for, from each folder upwards: the user's, then that of the package which brought the command. */
  readonly folders: readonly string[];
}

/** Runs `wing-containers` in this process, whose exit status it sets: see {@link ExitStatus}. It never rejects. */
export async function runCommand(invocation: Invocation): Promise<void> {
  try {
    await createProgram(invocation).parseAsync(invocation.args, { from: "user" });
  } catch (error) {
    process.exitCode = statusOf(error);
  }
}

/** What commander throws it has printed already. */
function statusOf(error: unknown): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitStatus.OK : ExitStatus.WRONG_USE;
  if (error instanceof UsageError) {
    console.error(error.message);
    return ExitStatus.WRONG_USE;
  }
  console.error(error);
  return ExitStatus.FAILED;
}
