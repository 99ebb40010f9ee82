import { join } from "node:path";
import { bundleClosure } from "../bundle-closure";
import { type ClosureOptions, checkClosureOptions } from "./check-closure-options";
import { runtimeFile } from "./runtime-file";
import { writeIfChanged } from "./write-if-changed";

/** Bindings that code in a container is to use. */
export interface BindingsModuleOptions extends ClosureOptions {
  /** Text of a CommonJS module with `exports.clients` and `exports.operations`, as core's `bindingsCode` gives it. */
  readonly code: string;
}

/** The file to put into the container, under any name, and to name in `WING_BINDINGS`. */
export interface BindingsModule {
  /** Absolute path of the one file, for Node 20 or newer; `index.cjs` in the folder asked for. */
  readonly file: string;
  /** 64 hex digits (sha256) of its bytes: equal for equal bindings, whatever the folders. */
  readonly hash: string;
}

/**
 * Bundles bindings into one file. Required, it exports `bindings()`, which makes the clients once and gives them with the
 * declared operations only. Run by `node` or as a Worker, it serves them over HTTP for other languages.
 *
 * Synchronous, for `_preSynthesize()`; call it after the bindings were lifted.
 *
 * @throws {ImageSourceError} `bundler-not-found`, `closure-not-bundled`
 * @throws TypeError for options that are not as described
 */
export function bindingsModule(options: BindingsModuleOptions): BindingsModule {
  checkClosureOptions(options);
  const { code, name, workdir } = options;
  const entry = join(workdir, `${name}.bindings.cjs`);
  writeIfChanged(join(workdir, `${name}.clients.cjs`), code);
  writeIfChanged(
    entry,
    `exports.bindings = require(${JSON.stringify(runtimeFile("bindings-runtime"))}).openBindings(require("./${name}.clients.cjs"));\n`,
  );
  const { file, hash } = bundleClosure({ ...options, entry, sourceMap: false });
  return { file, hash };
}
