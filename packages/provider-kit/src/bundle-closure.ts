import { hash } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { portableSourceMap, type SourcePlaces } from "./closure/portable-source-map";
import { writeIfChanged } from "./closure/write-if-changed";
import type { BuildFailure, BuildOptions, Esbuild } from "./esbuild-api";
import { ImageSourceError } from "./image-source-error";

/** Where a bundle's modules come from. */
export interface BundlingOptions {
  /** Absolute folder of the `@winglang/sdk` that is running; its esbuild is the one used. */
  readonly sdkDir: string;
  /** Modules to take from elsewhere: name to absolute path or to another name. */
  readonly alias?: Readonly<Record<string, string>> | undefined;
  /** Modules to leave out of the bundle; the image must have them. */
  readonly external?: readonly string[] | undefined;
}

/** What to bundle, and where to. */
export interface BundleClosureOptions extends BundlingOptions {
  /** Absolute path of the file to start from, usually one that Wing wrote into its work folder. */
  readonly entry: string;
  /** Absolute folder for the bundle; made if it is missing. */
  readonly outDir: string;
  /**
   * Whether to write a source map beside the bundle; stack traces need `node --enable-source-maps` to use it. `true` gives
   * one for this machine, with the sources in it; places give one that is the same from every folder, without the sources.
   */
  readonly sourceMap: boolean | SourcePlaces;
}

/** A bundle on disk. */
export interface ClosureBundle {
  /** Absolute path of the bundle, `index.cjs` in the folder asked for. */
  readonly file: string;
  /** Absolute path of the source map, if one was asked for. */
  readonly sourceMapFile?: string;
  /** 64 hex digits (sha256) of the bundle's bytes, without the source map. */
  readonly hash: string;
}

/**
 * Bundles a closure and all it requires into one CommonJS file for Node 20. Equal code gives equal bytes from any
 * folder, so the hash can name an image, and a file that has its bytes already is not written again. Modules are also looked for in `$WING_NODE_MODULES`, which Wing sets.
 *
 * Synchronous, because Wing constructs resources synchronously; takes about a second for a closure with a cloud client.
 *
 * @throws {ImageSourceError} `bundler-not-found`, `closure-not-bundled`
 */
export function bundleClosure(options: BundleClosureOptions): ClosureBundle {
  const { outDir, sdkDir, alias = {}, external = [], sourceMap } = options;
  const file = join(outDir, "index.cjs");
  const esbuild = loadEsbuild(sdkDir);
  const entry = existing(options.entry);

  let outputs: Array<{ path: string; contents: Uint8Array }>;
  try {
    outputs = esbuild.buildSync({
      absWorkingDir: dirname(entry),
      entryPoints: [entry],
      outfile: file,
      alias: { "@winglang/sdk": sdkDir, ...alias },
      external: [...external],
      nodePaths: process.env.WING_NODE_MODULES ? [process.env.WING_NODE_MODULES] : [],
      sourcemap: sourceMap ? "linked" : false,
      sourcesContent: sourceMap === true,
      ...reproducible,
    }).outputFiles;
  } catch (cause) {
    throw notBundled(entry, cause);
  }

  mkdirSync(outDir, { recursive: true });
  for (const { path, contents } of outputs) {
    const portable = typeof sourceMap === "object" && path.endsWith(".map");
    writeIfChanged(path, portable ? portableSourceMap(Buffer.from(contents).toString(), outDir, sourceMap) : contents);
  }
  const bundle = outputs.find(({ path }) => path.endsWith("index.cjs"));
  if (!bundle) throw notBundled(entry, new Error("esbuild gave no bundle"));
  return {
    file,
    hash: hash("sha256", Buffer.from(bundle.contents), "hex"),
    ...(sourceMap ? { sourceMapFile: `${file}.map` } : {}),
  };
}

/**
 * Without `minify` esbuild writes the path of every module into the bundle, and with other `legalComments` the path of
 * every licence; a `tsconfig.json` found in some parent folder would change the output too.
 */
const reproducible = {
  bundle: true,
  write: false,
  platform: "node",
  target: "node20",
  format: "cjs",
  minify: true,
  keepNames: true,
  legalComments: "inline",
  tsconfigRaw: "{}",
  logLevel: "silent",
} as const satisfies BuildOptions;

function loadEsbuild(sdkDir: string): Esbuild {
  try {
    return createRequire(join(sdkDir, "package.json"))("esbuild");
  } catch (cause) {
    throw new ImageSourceError(
      "bundler-not-found",
      `esbuild, which comes with the Wing SDK, cannot be loaded from ${sdkDir}: ${(cause as Error).message.split("\n")[0]}.`,
      "Install winglang again, with its optional dependencies and install scripts.",
      { cause },
    );
  }
}

function existing(entry: string): string {
  try {
    return realpathSync(entry);
  } catch (cause) {
    throw notBundled(entry, cause);
  }
}

function notBundled(entry: string, cause: unknown): ImageSourceError {
  const { errors = [] } = cause as BuildFailure;
  const details = errors.map(({ location, text }) =>
    location ? `${join(dirname(entry), location.file)}:${location.line}:${location.column + 1}: ${text}` : text,
  );
  const problem = details.length > 0 ? details.join("\n") : (cause as Error).message;
  return new ImageSourceError(
    "closure-not-bundled",
    `The closure in ${entry} cannot be bundled:\n${problem}`,
    "Correct the code named above; a module that cannot be found has to be installed in the project.",
    { cause },
  );
}
