import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

/** Keeps a program as `<path>.br`: a quarter of the bytes for whoever installs the package. `placeProgram` unpacks it. */
export function packProgram(path: string): void {
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  rmSync(path);
}
