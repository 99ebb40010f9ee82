import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";
import { runTurbo } from "../set-up/run-turbo.mjs";
import { installedProgram, root } from "../set-up/workspace.mjs";
import { packedPackageChecks } from "./packed-package-checks.mjs";

/** The checks that need no engine: each `{ title, run }` counts as one test. */
export function staticChecks() {
  return [
    { title: "Lint and format", run: lint },
    { title: "Types", run: () => runTurbo(["run", "typecheck", "--output-logs=errors-only"]) },
    { title: "Boundaries between packages", run: () => runTurbo(["boundaries"]) },
    { title: "Tests of the scripts", run: testScripts },
    ...packedPackageChecks(),
  ];
}

function lint() {
  return runCommand(installedProgram(root, "biome"), ["ci", "."], { cwd: root });
}

/** The files are named one by one: given the folder, Node would take `test.mjs` itself for a test. */
async function testScripts() {
  const scripts = join(root, "scripts");
  const files = readdirSync(scripts, { recursive: true }).filter((path) => path.endsWith(".test.mjs"));
  await runCommand(process.execPath, ["--test", ...files.map((path) => join(scripts, path))]);
}
