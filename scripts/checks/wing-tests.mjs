import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";
import { installedProgram, workspacePackages } from "../set-up/workspace.mjs";

/** The simulator platform, as a user names it. */
export const simulator = "@wing-containers/sim-docker";

/** An example compiles, builds its images and runs its tests well within this time (milliseconds). */
const limit = 5 * 60_000;

/** Every example, by its absolute folder. */
export function wingExamples() {
  return workspacePackages()
    .filter(({ path }) => path.startsWith("examples/"))
    .map(({ folder }) => folder);
}

/**
 * Runs the Wing tests of one example and resolves with `{ passed, failed, output }`.
 *
 * @param env more variables, such as DOCKER_HOST
 */
export async function runWingTests(folder, env = {}) {
  const results = join(tmpdir(), `wing-containers-wing-${process.pid}.json`);
  const args = ["test", "-t", simulator, "-o", results, "--no-update-check", mainFile(folder)];
  const { code, output } = await runCommand(installedProgram(folder, "wing"), args, {
    cwd: folder,
    env,
    stream: true,
    check: false,
    timeout: limit,
  });
  try {
    return { ...countWing(JSON.parse(readFileSync(results, "utf8")), code), output };
  } catch {
    return { passed: 0, failed: 1, output };
  } finally {
    rmSync(results, { force: true });
  }
}

function mainFile(folder) {
  return existsSync(join(folder, "main.w")) ? "main.w" : "main.ts";
}

/** Wing exits 0 for a test that needs something unsupported; here it failed. An example without tests is one failure. */
export function countWing(report, code) {
  const tests = Object.values(report.results).flatMap((file) => Object.values(file));
  const passed = tests.filter(({ pass }) => pass).length;
  const failed = tests.length - passed;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
