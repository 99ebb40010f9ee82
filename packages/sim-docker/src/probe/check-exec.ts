import type { ExecCheckSpec } from "@wing-containers/core/provider";
import { type CheckResult, failure, SUCCESS } from "./check-result";
import { failureText } from "./failure-text";
import type { ProbeTarget } from "./probe-target";

/** How much of a failing command's output its reason shows, counted from the end. */
const OUTPUT_CHARACTERS = 200;

/**
 * Succeeds when the command exits with code 0.
 *
 * @param timeout milliseconds the command may take
 */
export async function checkExec(
  { command }: ExecCheckSpec,
  target: Pick<ProbeTarget, "exec">,
  timeout: number,
): Promise<CheckResult> {
  try {
    const { exitCode, output } = await target.exec(command, timeout);
    if (exitCode === 0) return SUCCESS;
    const tail = output.trim().slice(-OUTPUT_CHARACTERS);
    return failure(`${command[0]} exited with code ${exitCode}${tail ? `: ${tail}` : ""}`);
  } catch (error) {
    return failure(`${command[0]}: ${failureText(error)}`);
  }
}
