import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Name of the program that publishes images, beside the Terraform files. */
export const PUBLISHER = "publish-image.cjs";

/** Puts the program beside the Terraform files, so that they can be applied where this package is not. */
export function placePublisher(outdir: string): void {
  mkdirSync(outdir, { recursive: true });
  copyFileSync(join(__dirname, PUBLISHER), join(outdir, PUBLISHER));
}
