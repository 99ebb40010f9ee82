import { hash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The content digests of one context's files, remembered between runs. */
export interface DigestCache {
  /** The digest of a file, read again only if its stats differ from the remembered ones. */
  digest(path: string, stats: Stats, read: () => string): string;
  /** Writes the cache if this run changed it. A cache that cannot be written costs time, never an error. */
  save(): void;
}

/**
 * A file touched this recently, in milliseconds, can change again without its time stamps telling (2 s is the step of
 * FAT, the coarsest of the file systems in use), so its digest is not remembered; git treats its index alike.
 *
 * @see https://git-scm.com/docs/racy-git
 */
const racyWindow = 2000;

const fieldsPerFile = 4;

interface Remembered {
  readonly paths: string[];
  /** size, mtimeMs, ctimeMs, inode of each path in turn. */
  readonly stats: number[];
  readonly digests: string[];
}

const empty: Remembered = { paths: [], stats: [], digests: [] };

/** Opens the cache kept in `file`; a missing, damaged or foreign one counts as empty. Without `file` nothing is kept. */
export function openDigestCache(file: string | undefined): DigestCache {
  const startedAt = Date.now();
  const old = file === undefined ? empty : load(file);
  const next: Remembered = { paths: [], stats: [], digests: [] };
  let reused = 0;
  let cursor = 0;
  let positions: Map<string, number> | undefined;

  // Runs visit files in one order, so the next remembered path nearly always is the one asked for.
  const find = (path: string): number | undefined => {
    if (old.paths[cursor] === path) return cursor;
    positions ??= new Map(old.paths.map((known, index) => [known, index]));
    return positions.get(path);
  };

  return {
    digest(path, stats, read) {
      const index = find(path);
      const { size, mtimeMs, ctimeMs, ino } = stats;
      let digest: string | undefined;
      if (index !== undefined) {
        cursor = index + 1;
        const at = index * fieldsPerFile;
        const same =
          old.stats[at] === size &&
          old.stats[at + 1] === mtimeMs &&
          old.stats[at + 2] === ctimeMs &&
          old.stats[at + 3] === ino;
        if (same) digest = old.digests[index];
      }
      if (digest !== undefined) reused++;
      else if (mtimeMs > startedAt - racyWindow || ctimeMs > startedAt - racyWindow) return read();

      digest ??= read();
      next.paths.push(path);
      next.stats.push(size, mtimeMs, ctimeMs, ino);
      next.digests.push(digest);
      return digest;
    },
    save() {
      if (file === undefined || (reused === next.paths.length && reused === old.paths.length)) return;
      store(file, next);
    },
  };
}

function load(file: string): Remembered {
  try {
    const text = readFileSync(file, "utf8");
    const lineEnd = text.indexOf("\n");
    const body = text.slice(lineEnd + 1);
    if (text.slice(0, lineEnd) === header(body)) return JSON.parse(body);
  } catch {
    // Whatever is wrong with a cache, doing without it is the remedy.
  }
  return empty;
}

function store(file: string, content: Remembered): void {
  const body = JSON.stringify(content);
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, `${header(body)}\n${body}`, { mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    discard(temporary);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never made, for example because its folder could not be.
  }
}

function header(body: string): string {
  return `wing-containers digests 1 ${hash("sha256", body, "hex")}`;
}
