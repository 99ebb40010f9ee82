// Compiles this package with jsii. jsii wants the modules of its types as peer dependencies, but Wing's loader resolves
// every dependency of a package that a program brings and fails on pnpm's strict layout; so the published manifest has
// none, and jsii compiles a copy that has them.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
const staging = join(root, ".build");
rmSync(staging, { recursive: true, force: true });
mkdirSync(staging);
cpSync(join(root, "src"), join(staging, "src"), { recursive: true });
cpSync(join(root, "README.md"), join(staging, "README.md"));
symlinkSync(join(root, "node_modules"), join(staging, "node_modules"), "dir");

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { scripts: _scripts, type: _type, devDependencies: _devDependencies, ...published } = manifest;
writeFileSync(
  join(staging, "package.json"),
  JSON.stringify({
    ...published,
    // The published assembly of the SDK says 0.0.0, its package 0.85.x: jsii accepts either.
    devDependencies: { "@winglang/sdk": "0.0.0", constructs: "10.3.0" },
    peerDependencies: { "@winglang/sdk": "0.0.0 || ^0.85.0", constructs: "^10.3" },
  }),
);

const jsii = join(root, "node_modules/jsii/bin/jsii");
const { status } = spawnSync(process.execPath, [jsii, "--silence-warnings=reserved-word"], {
  cwd: staging,
  stdio: "inherit",
  env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20" },
});
if (status === 0) {
  rmSync(join(root, "lib"), { recursive: true, force: true });
  // jsii's state of an incremental build is of no use to anybody else.
  cpSync(join(staging, "lib"), join(root, "lib"), {
    recursive: true,
    filter: (path) => !path.endsWith(".tsbuildinfo"),
  });
  cpSync(join(staging, ".jsii"), join(root, ".jsii"));
}
rmSync(staging, { recursive: true, force: true });
process.exit(status ?? 1);
