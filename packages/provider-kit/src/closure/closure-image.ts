import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleClosure } from "../bundle-closure";
import { type ClosureOptions, checkClosureOptions, checkFolder } from "./check-closure-options";
import { runtimeFile } from "./runtime-file";
import { writeIfChanged } from "./write-if-changed";

/** A closure that is to run in a container. */
export interface ClosureImageOptions extends ClosureOptions {
  /** Text of a CommonJS module with `exports.handler = async () => client`, as core's `closureCode` gives it. */
  readonly code: string;
  /**
   * `service`: `client.handle()` starts it, and what that returns stops it. `function`: `client.handle(event)` answers the
   * requests of the contract `wing-function/v1`.
   */
  readonly kind: "service" | "function";
  /** Absolute folder of the project; stack traces name its files by their paths in it, such as `main.w:12:5`. */
  readonly projectDir: string;
}

/** An image to build. */
export interface ClosureImage {
  /** Absolute path of the build context, which holds `Dockerfile`, `index.cjs` and `index.cjs.map`. */
  readonly context: string;
  /** Absolute path of the Dockerfile. */
  readonly dockerfile: string;
  /** 64 hex digits (sha256) of the three files: equal for equal code, whatever the folders. */
  readonly hash: string;
}

/** The image that closures run on: the smallest of Node's own, of the version that closures are bundled for. */
export const CLOSURE_BASE_IMAGE = "node:20-alpine";

/** User that closures run as: `node` of the base image, by number, so that an orchestrator can tell it is not root. */
const USER = 1000;

const DOCKERFILE = `FROM ${CLOSURE_BASE_IMAGE}
COPY index.cjs index.cjs.map /app/
USER ${USER}
CMD ["node", "--enable-source-maps", "/app/index.cjs"]
`;

const RUN = {
  service: { runtime: "service-runtime", call: "runService" },
  function: { runtime: "function-runtime", call: "runFunction" },
} as const;

/**
 * Makes the build context of an image that runs a closure. The image is one layer on {@link CLOSURE_BASE_IMAGE}, holds no
 * secrets and runs with a read-only root file system. Files that are as they should be are not written again.
 *
 * Synchronous, for `_preSynthesize()`; call it after the closure was lifted.
 *
 * @throws {ImageSourceError} `bundler-not-found`, `closure-not-bundled`
 * @throws TypeError for options that are not as described
 */
export function closureImage(options: ClosureImageOptions): ClosureImage {
  checkClosureOptions(options);
  checkFolder("projectDir", options.projectDir);
  const { code, kind, name, workdir, outDir, projectDir } = options;
  if (!Object.hasOwn(RUN, kind)) throw new TypeError(`kind is "${kind}"; it must be "service" or "function".`);
  const run = RUN[kind];

  const entry = join(workdir, `${name}.${kind}.cjs`);
  writeIfChanged(join(workdir, `${name}.closure.cjs`), code);
  writeIfChanged(
    entry,
    `require(${JSON.stringify(runtimeFile(run.runtime))}).${run.call}(require("./${name}.closure.cjs").handler);\n`,
  );
  const { file, sourceMapFile } = bundleClosure({ ...options, entry, sourceMap: { projectDir, workdir } });
  const dockerfile = join(outDir, "Dockerfile");
  writeIfChanged(dockerfile, DOCKERFILE);
  return { context: outDir, dockerfile, hash: hashFiles([dockerfile, file, sourceMapFile ?? ""]) };
}

function hashFiles(files: readonly string[]): string {
  const digest = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(file);
    digest.update(`${content.length}\n`).update(content);
  }
  return digest.digest("hex");
}
