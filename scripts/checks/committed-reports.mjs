import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";
import { root } from "../set-up/workspace.mjs";

/**
 * Rejects where the conformance suite, which has just written its reports, saw something else than what is committed. In a copy
 * without git there is nothing to hold them against.
 */
export async function committedReports() {
  if (!existsSync(join(root, ".git"))) return;
  const reports = ":(glob)packages/*/conformance-report.json";
  const { code, output } = await runCommand("git", ["diff", "--exit-code", "--", reports], { cwd: root, check: false });
  if (code !== 0)
    throw new Error(`The suite saw something else than what is committed; commit what it wrote:\n${output}`);
}
