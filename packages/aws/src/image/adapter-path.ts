import { join } from "node:path";

/** Where the adapter of an architecture is beside the Terraform files. */
export function adapterPath(outdir: string, architecture: string): string {
  return join(outdir, ".containers", `adapter.${architecture}`, "wing-function");
}
