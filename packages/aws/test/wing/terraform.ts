import { execFileSync } from "node:child_process";
import { pluginFolder } from "../terraform/plugin-folder";

/** Whether Terraform and its plugin are on this machine. CI must have them. */
export const hasTerraform = pluginFolder() !== undefined || process.env.CI !== undefined;

/** What Terraform itself says of a folder: that it is valid, or what is not. */
export function validate(folder: string): { readonly valid: boolean; readonly diagnostics: readonly unknown[] } {
  const run = (...args: string[]) => execFileSync("terraform", args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  run("init", "-backend=false", `-plugin-dir=${pluginFolder()}`);
  return JSON.parse(run("validate", "-json"));
}
