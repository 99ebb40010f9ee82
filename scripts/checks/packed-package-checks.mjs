import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";
import { installedProgram, root, workspacePackages } from "../set-up/workspace.mjs";

/** jsii's compressed assembly is an export without types, on purpose. */
const attwFlags = ["--profile", "node16", "--exclude-entrypoints", ".jsii", "./.jsii"];

/** Every package that will be published, looked at as the tarball that pnpm would publish. */
export function packedPackageChecks() {
  return workspacePackages()
    .filter(({ path, manifest }) => path.startsWith("packages/") && !manifest.private)
    .flatMap(({ folder, manifest: { name, exports } }) => [
      {
        title: `publint ${name}`,
        run: () => checkTarball(folder, "publint", (tarball) => ["run", tarball, "--strict"]),
      },
      // What is a command and nothing else has no types.
      ...(exports === undefined
        ? []
        : [{ title: `attw ${name}`, run: () => checkTarball(folder, "attw", (tarball) => [tarball, ...attwFlags]) }]),
    ]);
}

async function checkTarball(folder, program, argsFor) {
  const work = mkdtempSync(join(tmpdir(), "wing-containers-pack-"));
  try {
    const tarball = join(work, "package.tgz");
    await runCommand("pnpm", ["pack", "--out", tarball], { cwd: folder });
    await runCommand(installedProgram(root, program), argsFor(tarball), { cwd: folder });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
