import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/**
 * Puts a program of this package beside the Terraform files, so that they can be applied where the package is not. The
 * package has it packed.
 */
export function placeProgram(outdir: string, name: string): void {
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, name), brotliDecompressSync(readFileSync(join(__dirname, `${name}.br`))));
}
