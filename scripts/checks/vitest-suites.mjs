import { readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";
import { installedProgram, workspacePackages } from "../set-up/workspace.mjs";

/** Twice what the longest suite, that of containers, takes (milliseconds); one that hangs must not hold up the rest. */
const limit = 31 * 60_000;

const skipped = new Set(["node_modules", "lib", "dist", "target", "fixtures"]);

/** One suite per package that has `*.test.ts` files: `{ title, run }`, where `run` resolves with the counts. */
export function vitestSuites() {
  return workspacePackages()
    .filter(({ folder }) => hasTests(folder))
    .map(({ path, folder }) => ({ title: `vitest ${path}`, run: () => runVitest(folder) }));
}

function hasTests(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? !skipped.has(entry.name) && hasTests(join(folder, entry.name))
      : entry.name.endsWith(".test.ts"),
  );
}

async function runVitest(folder) {
  const outputFile = join(tmpdir(), `wing-containers-vitest-${process.pid}.json`);
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`];
  const { code } = await runCommand(installedProgram(folder, "vitest"), args, {
    cwd: folder,
    stream: true,
    check: false,
    timeout: limit,
  });
  try {
    return countVitest(JSON.parse(readFileSync(outputFile, "utf8")), code);
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(outputFile, { force: true });
  }
}

/** A file that fails outside its tests counts as one failure, and so does a bad exit that no test explains. */
export function countVitest(report, code) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
