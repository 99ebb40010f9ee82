import { hash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder";
import type { ContextFile } from "./context-file";
import { openDigestCache } from "./digest-cache";
import { digestFile } from "./digest-file";
import { ignoreRules } from "./ignore-rules";
import { ImageSourceError } from "./image-source-error";
import { readIgnorePatterns } from "./read-ignore-patterns";
import { type WalkedEntry, walkContext } from "./walk-context";

/** A build whose input is to be hashed. */
export interface HashContextOptions {
  /** Absolute path of the build context's folder. */
  readonly context: string;
  /** Absolute path of the Dockerfile, inside the context or not. */
  readonly dockerfile: string;
  /** Stage to build; the last one by default. */
  readonly target?: string | undefined;
  /** Build arguments. */
  readonly args: Readonly<Record<string, string>>;
  /** Platform to build for, e.g. `linux/amd64`. */
  readonly platform: string;
  /** Patterns in `.dockerignore` syntax, applied after those of the ignore file. */
  readonly ignore: readonly string[];
  /** Absolute folder for remembered digests; by default `wing-containers` in the user's cache folder. */
  readonly cacheDir?: string | undefined;
}

/** What a build's input amounts to. */
export interface ContextHash {
  /** 64 hex digits (sha256): equal for equal input on every machine. */
  readonly hash: string;
  /** What the context holds after ignoring, folders before their content: pack exactly these. */
  readonly files: readonly ContextFile[];
}

/** Part of every hash: raise it when equal input should give another hash than before. */
const hashVersion = 1;

/**
 * Hashes all that decides the result of an image build: path, kind, permission bits and bytes (or link target) of every
 * file in the context that is not ignored, the Dockerfile's bytes, the arguments, the target and the platform. Times,
 * owners and the order in which the file system lists files do not count.
 *
 * The ignore file is `<Dockerfile>.dockerignore`, else `<context>/.dockerignore`, read as BuildKit reads it. The
 * Dockerfile counts even where it is ignored; {@link ContextHash.files} holds it only if it is a file of the context
 * and not ignored, so an image builder has to add it otherwise.
 *
 * Synchronous, because Wing constructs resources synchronously. Digests are remembered per file by size, times and
 * inode, so an unchanged context costs one `lstat` per file.
 *
 * @throws {ImageSourceError} `context-not-a-folder`, `dockerfile-unreadable`, `dockerignore-unreadable`,
 * `dockerignore-bad-pattern`, `context-file-unreadable`, `context-file-not-buildable`
 */
export function hashContext(options: HashContextOptions): ContextHash {
  const context = contextFolder(options.context);
  const dockerfile = hash("sha256", readDockerfile(options.dockerfile), "hex");
  const rules = ignoreRules([...readIgnorePatterns(context, options.dockerfile), ...options.ignore]);
  const cache = openDigestCache(cacheFile(context, options));

  const { target = "", platform, args } = options;
  const sortedArgs = Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1));
  let input = `${JSON.stringify([hashVersion, dockerfile, target, platform, sortedArgs])}\0`;
  const files: ContextFile[] = [];
  for (const entry of walkContext(context, rules)) {
    const { path, kind, absolutePath, linkTarget } = entry;
    const mode = permissionBits(entry);
    const content = kind === "file" ? cache.digest(path, entry.stats, () => digestFile(absolutePath)) : linkTarget;
    // Neither a path nor a link target can hold a zero byte, so no two contexts give one text.
    input += `${kind}\0${mode}\0${path}\0${content ?? ""}\0`;
    const size = kind === "file" ? entry.stats.size : 0;
    files.push(linkTarget === undefined ? { path, kind, mode, size } : { path, kind, mode, size, linkTarget });
  }
  cache.save();
  return { hash: hash("sha256", input, "hex"), files };
}

function contextFolder(path: string): string {
  try {
    const folder = realpathSync(path);
    if (statSync(folder).isDirectory()) return folder;
  } catch (cause) {
    throw new ImageSourceError(
      "context-not-a-folder",
      `The build context ${path} cannot be opened: ${(cause as Error).message}.`,
      "Give the path of an existing folder.",
      { cause },
    );
  }
  throw new ImageSourceError(
    "context-not-a-folder",
    `The build context ${path} is not a folder.`,
    "Give the path of a folder, and the Dockerfile's own path as the Dockerfile.",
  );
}

function readDockerfile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new ImageSourceError(
      "dockerfile-unreadable",
      `The Dockerfile ${path} cannot be read: ${(cause as Error).message}.`,
      "Create it, or give the path of the one to build.",
      { cause },
    );
  }
}

/** One file per build, so two builds of one folder with different patterns do not overwrite each other's memory. */
function cacheFile(context: string, options: HashContextOptions): string | undefined {
  const folder = options.cacheDir ?? cacheFolder();
  if (folder === undefined) return undefined;
  const build = hash("sha256", JSON.stringify([context, options.dockerfile, options.ignore]), "hex").slice(0, 16);
  return join(folder, "digests", `${build}.json`);
}

function permissionBits({ kind, stats }: WalkedEntry): number {
  if (kind === "symlink") return 0o777;
  return process.platform === "win32" ? 0o755 : stats.mode & 0o7777;
}
