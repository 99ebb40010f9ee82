import { posix, sep } from "node:path";
import dockerignore from "@balena/dockerignore";
import { ImageSourceError } from "./image-source-error";

/** Answers of a set of `.dockerignore` patterns about paths relative to the context, with `/`. */
export interface IgnoreRules {
  /** True when the path stays out of the build context. */
  ignores(path: string): boolean;
  /** True when a `!` pattern may bring back something below this ignored folder, so it has to be looked into. */
  mayKeepBelow(folder: string): boolean;
}

/**
 * Compiles patterns in `.dockerignore` syntax; `undefined` when there are none, so the caller need not ask per file.
 *
 * @throws {ImageSourceError} `dockerignore-bad-pattern`
 */
export function ignoreRules(lines: readonly string[]): IgnoreRules | undefined {
  const patterns = lines.filter((line) => !line.startsWith("#")).map((line) => line.trim());
  const used = patterns.filter((pattern) => pattern !== "" && pattern !== "!");
  if (used.length === 0) return undefined;

  const matcher = dockerignore({ ignorecase: false }).add(used.map(escapeLiterals));
  // The library remembers answers in a plain object, where a file named "constructor" finds Object's own.
  Object.assign(matcher, { _cache: Object.create(null) });
  for (const pattern of used) refuseBadPattern(pattern);

  const exceptions = used.filter((pattern) => pattern.startsWith("!")).map((pattern) => segments(pattern.slice(1)));
  return {
    ignores: (path) => matcher.ignores(path),
    mayKeepBelow: (folder) => {
      const folders = folder.split("/");
      return exceptions.some((exception) => mayMatchBelow(exception, folders));
    },
  };
}

/** `c++` and `app(1)` are plain names to Docker, but the library hands these characters to a regular expression. */
function escapeLiterals(pattern: string): string {
  return sep === "/" ? pattern.replace(/\\.|[+(){}|]/g, (found) => (found.length > 1 ? found : `\\${found}`)) : pattern;
}

function refuseBadPattern(pattern: string): void {
  try {
    dockerignore({ ignorecase: false }).add(escapeLiterals(pattern)).ignores("any");
  } catch (cause) {
    throw new ImageSourceError(
      "dockerignore-bad-pattern",
      `"${pattern}" is not a pattern of .dockerignore syntax.`,
      "Use *, ?, ** and complete [a-z] ranges, and a backslash before one of these that is meant literally.",
      { cause },
    );
  }
}

function segments(pattern: string): string[] {
  const slashed = sep === "/" ? pattern : pattern.replaceAll("\\", "/");
  return posix
    .normalize(slashed.trim())
    .split("/")
    .filter((segment) => segment !== "");
}

function mayMatchBelow(exception: readonly string[], folders: readonly string[]): boolean {
  let certain = true;
  for (const [index, folder] of folders.entries()) {
    const segment = exception[index];
    // A literal exception for this folder or one above it: the folder is ignored by a later pattern, and so is its content.
    if (segment === undefined) return !certain;
    if (segment.includes("**")) return true;
    if (/[*?[\\]/.test(segment)) certain = false;
    else if (segment !== folder) return false;
  }
  return exception.length > folders.length || !certain;
}
