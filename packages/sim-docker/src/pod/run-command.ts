import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "@wing-containers/engine/engine";
import { followLines } from "../engine/container-logs";

/** How a command in a container ended. */
export interface CommandResult {
  readonly exitCode: number;
  /** What it wrote, both streams. */
  readonly output: string;
}

/**
 * Runs a command in a running container.
 *
 * @param timeoutMs milliseconds after which waiting ends; the engine has no way to end the command itself
 * @throws when the engine refuses, or the time is over
 */
export async function runCommand(
  engine: Engine,
  container: string,
  command: readonly string[],
  timeoutMs: number,
): Promise<CommandResult> {
  const exec = await engine.docker
    .getContainer(container)
    .exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true });
  const stream = await exec.start({ hijack: true, stdin: false });
  const lines: string[] = [];
  const read = followLines(stream, (line) => lines.push(line));
  const timer = new AbortController();
  const timeout = sleep(timeoutMs, "timeout", { signal: timer.signal }).catch(() => "timeout");
  try {
    if ((await Promise.race([read, timeout])) === "timeout") throw new Error(`no exit within ${timeoutMs / 1000} s`);
  } finally {
    timer.abort();
    stream.destroy();
  }
  const { ExitCode } = await exec.inspect();
  return { exitCode: ExitCode ?? -1, output: lines.join("\n") };
}
