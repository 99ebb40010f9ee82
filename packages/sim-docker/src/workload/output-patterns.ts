import { dirname, isAbsolute, join, relative, sep } from "node:path";

/** Where Wing writes. */
export interface Output {
  /** Folder of the program. */
  readonly entrypointDir: string;
  /** Folder of this compilation's result, such as `target/main.wsim`. */
  readonly outdir: string;
}

/**
 * Patterns in `.dockerignore` syntax that keep what Wing compiles out of a build context around it. It changes with every
 * compilation, and so would the image. The rest of a folder named `target` stays: it may be Maven's or Cargo's.
 */
export function outputPatterns(context: string, { entrypointDir, outdir }: Output): string[] {
  const target = join(entrypointDir, "target");
  const paths = [join(target, "**", "*.wsim*"), join(target, "test"), join(dirname(outdir), "*.wsim*")];
  const inside = paths.map((path) => relative(context, path)).filter((path) => !isAbsolute(path) && !isAbove(path));
  return [...new Set(inside.map((path) => path.split(sep).join("/")))];
}

function isAbove(path: string): boolean {
  return path === "" || path.split(sep)[0] === "..";
}
