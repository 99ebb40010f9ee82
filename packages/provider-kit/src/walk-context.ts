import { lstatSync, readdirSync, readlinkSync, type Stats } from "node:fs";
import { sep } from "node:path";
import type { IgnoreRules } from "./ignore-rules";
import { ImageSourceError } from "./image-source-error";

/** One entry of a context before its content is read. */
export interface WalkedEntry {
  readonly path: string;
  readonly absolutePath: string;
  readonly kind: "file" | "directory" | "symlink";
  readonly stats: Stats;
  readonly linkTarget?: string;
}

/**
 * Every entry that Docker would send, folders before their content, names in code unit order whatever order the file
 * system lists them in. An ignored folder appears only when something below it is kept.
 *
 * @throws {ImageSourceError} `context-file-unreadable`, `context-file-not-buildable`
 */
export function* walkContext(context: string, rules: IgnoreRules | undefined): Generator<WalkedEntry> {
  yield* walk(context, "", rules, []);
}

/** `owed`: the ignored folders above, still to be given before the first entry that is kept. Returns whether one was. */
function* walk(
  folder: string,
  prefix: string,
  rules: IgnoreRules | undefined,
  owed: readonly WalkedEntry[],
): Generator<WalkedEntry, boolean> {
  let kept = false;
  for (const name of readable(folder, () => readdirSync(folder)).sort()) {
    const path = prefix + name;
    const ignored = rules?.ignores(path) ?? false;
    if (ignored && !rules?.mayKeepBelow(path)) continue;

    const absolutePath = folder + sep + name;
    const stats = readable(absolutePath, () => lstatSync(absolutePath));
    if (ignored && !stats.isDirectory()) continue;
    const entry = describe(path, absolutePath, stats);
    if (!ignored) {
      if (!kept) yield* owed;
      yield entry;
      kept = true;
    }
    if (entry.kind === "directory") {
      const owedBelow = ignored ? [...(kept ? [] : owed), entry] : [];
      if (yield* walk(absolutePath, `${path}/`, rules, owedBelow)) kept = true;
    }
  }
  return kept;
}

function describe(path: string, absolutePath: string, stats: Stats): WalkedEntry {
  if (stats.isFile()) return { path, absolutePath, kind: "file", stats };
  if (stats.isDirectory()) return { path, absolutePath, kind: "directory", stats };
  if (stats.isSymbolicLink()) {
    const target = readable(absolutePath, () => readlinkSync(absolutePath));
    return { path, absolutePath, kind: "symlink", stats, linkTarget: target.split(sep).join("/") };
  }
  throw new ImageSourceError(
    "context-file-not-buildable",
    `${absolutePath} is a ${specialKind(stats)}, which cannot be part of an image.`,
    `Add "${path}" to .dockerignore or remove it.`,
  );
}

function specialKind(stats: Stats): string {
  if (stats.isFIFO()) return "named pipe";
  return stats.isSocket() ? "socket" : "device";
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ImageSourceError(
      "context-file-unreadable",
      `${path} in the build context cannot be read: ${(cause as Error).message}.`,
      "Make it readable for the user who runs wing, or add it to .dockerignore.",
      { cause },
    );
  }
}
