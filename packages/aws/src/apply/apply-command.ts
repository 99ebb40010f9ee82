import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";

/** What the program does that stands beside the Terraform files. */
export type ApplyCommand = "publish-image" | "run-task";

const PROGRAM = "apply.cjs";

/**
 * The command line by which Terraform starts the program. Puts it beside the Terraform files too, so that they can be
 * applied where this package is not.
 */
export function applyCommand(scope: IConstruct, command: ApplyCommand): string {
  const outdir = resolve(core.App.of(scope).outdir);
  mkdirSync(outdir, { recursive: true });
  copyFileSync(join(__dirname, PROGRAM), join(outdir, PROGRAM));
  return `node ${PROGRAM} ${command}`;
}
