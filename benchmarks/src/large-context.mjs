import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FOLDERS = 100;
const FILES_PER_FOLDER = 100;

/** Sizes of the files in bytes, in turn: 3 KiB on average, as source files have. */
const SIZES = [200, 1000, 2000, 4000, 8000];

/** Makes a build context of 10 000 files and a Dockerfile that copies them. */
export function largeContext() {
  const folder = mkdtempSync(join(tmpdir(), "wing-containers-benchmark-"));
  const context = join(folder, "context");
  // Older than the last two seconds, or else no hash is remembered.
  const past = new Date(Date.now() - 60_000);
  for (let directory = 0; directory < FOLDERS; directory += 1) {
    const path = join(context, `folder-${directory}`);
    mkdirSync(path, { recursive: true });
    for (let index = 0; index < FILES_PER_FOLDER; index += 1) {
      const file = join(path, `file-${index}.txt`);
      writeFileSync(file, `${directory} ${index} `.repeat(2000).slice(0, SIZES[index % SIZES.length]));
      utimesSync(file, past, past);
    }
  }
  const dockerfile = join(context, "Dockerfile");
  writeFileSync(dockerfile, "FROM busybox:1.36\nCOPY . /context\n");
  return {
    context,
    dockerfile,
    cacheDir: join(folder, "cache"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
