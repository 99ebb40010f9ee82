import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What a command of Docker has printed, and how it ended. */
export interface DockerResult {
  readonly code: number;
  readonly output: string;
}

/** Runs the command `docker`. It does not throw where the command ends with another code than 0. */
export async function docker(...args: readonly string[]): Promise<DockerResult> {
  try {
    const { stdout, stderr } = await promisify(execFile)("docker", [...args]);
    return { code: 0, output: `${stdout}${stderr}`.trim() };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout: string; stderr: string };
    if (typeof code !== "number") throw error;
    return { code, output: `${stdout}${stderr}`.trim() };
  }
}
