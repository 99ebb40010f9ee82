import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where providers of Terraform are kept, so that none is downloaded for a test. */
const PLUGINS = process.env.TF_PLUGIN_DIR ?? "/opt/tf-plugins";

/** Whether Terraform and its providers are on this machine. CI must have them. */
export const hasTerraform = existsSync(PLUGINS) || process.env.CI !== undefined;

/** What Terraform itself says of a folder: that it is valid, or what is not. */
export function validate(folder: string): { readonly valid: boolean; readonly diagnostics: readonly unknown[] } {
  const run = (...args: string[]) => execFileSync("terraform", args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  run("init", "-backend=false", `-plugin-dir=${PLUGINS}`);
  return JSON.parse(run("validate", "-json"));
}
