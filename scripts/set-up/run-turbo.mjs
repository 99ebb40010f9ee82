import { runCommand } from "./run-command.mjs";
import { installedProgram, root } from "./workspace.mjs";

/** Runs the workspace's own turbo. */
export function runTurbo(args) {
  return runCommand(installedProgram(root, "turbo"), args, { cwd: root, env: { TURBO_TELEMETRY_DISABLED: "1" } });
}
