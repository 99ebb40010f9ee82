import { statSync } from "node:fs";
import { isAbsolute } from "node:path";
import type { BundlingOptions } from "../bundle-closure";

/** Where the code of a workload comes from and goes to. */
export interface ClosureOptions extends BundlingOptions {
  /** Text of a CommonJS module whose paths are relative to Wing's work folder. */
  readonly code: string;
  /** Beginning of the names of the files that are written to `workdir`: letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  /**
   * Absolute path of Wing's work folder, where the code has to be to find what it requires. `App.workdir` is relative to the
   * working directory when `wing` was given a relative path, so resolve it.
   */
  readonly workdir: string;
  /** Absolute folder for the result, of its own for every workload; made if it is missing. */
  readonly outDir: string;
}

/**
 * Checks what a provider gave, whose mistakes these are and not the user's.
 *
 * @throws TypeError
 */
export function checkClosureOptions(options: ClosureOptions): void {
  const { name, outDir } = options;
  if (!/^[\w-][\w.-]*$/.test(name)) {
    throw new TypeError(`name is "${name}"; it must be a file name of letters, digits, ".", "_" and "-".`);
  }
  if (!isAbsolute(outDir)) throw new TypeError(`outDir is "${outDir}"; it must be an absolute path.`);
  for (const key of ["workdir", "sdkDir"] as const) checkFolder(key, options[key]);
}

/**
 * @param key - the option's name
 * @throws TypeError
 */
export function checkFolder(key: string, path: string): void {
  if (isAbsolute(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new TypeError(`${key} is "${path}"; it must be the absolute path of an existing folder.`);
}
