import { existsSync, readFileSync } from "node:fs";
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
  const { output: changed } = await runCommand("git", ["diff", "--name-only", "--", reports], { cwd: root });
  const paths = changed.split("\n").filter(Boolean);
  if (paths.length === 0) return;
  const { output: difference } = await runCommand("git", ["diff", "--", reports], { cwd: root });
  const contents = paths.map((path) => JSON.parse(readFileSync(join(root, path), "utf8")));
  throw new Error(`${explainDifference(contents)}\n${difference}`);
}

/** What happened and what to do, where these reports differ from those that are committed. */
export function explainDifference(reports) {
  if (reports.every(({ conformant }) => conformant))
    return "The suite saw something else than what is committed; commit what it wrote:";
  return "A conformance suite failed, and its report says so; repair that and run it again before you commit a report:";
}
