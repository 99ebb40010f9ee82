import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Names a folder made by `terraform providers mirror`, which tests take plugins from. */
export const PLUGINS_VARIABLE = "TF_PLUGIN_DIR";

/** Where Terraform itself looks for such a folder, and where images of machines have it. */
const USUAL = [
  join(homedir(), ".terraform.d/plugins"),
  join(homedir(), ".local/share/terraform/plugins"),
  "/usr/local/share/terraform/plugins",
  "/usr/share/terraform/plugins",
  "/opt/tf-plugins",
];

/** The folder with Terraform's plugin for AWS; undefined where there is none. */
export function pluginFolder(): string | undefined {
  const named = process.env[PLUGINS_VARIABLE];
  const folders = named === undefined ? USUAL : [named];
  return folders.find((folder) => existsSync(join(folder, "registry.terraform.io/hashicorp/aws")));
}
