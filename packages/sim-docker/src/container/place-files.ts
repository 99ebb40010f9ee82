import { readFile } from "node:fs/promises";
import { dirname } from "node:path/posix";
import { buffer } from "node:stream/consumers";
import type { Container } from "dockerode";
import { pack } from "tar-stream";

/** A file of this machine in a container, whatever its image. */
export interface PlacedFile {
  /** Absolute path in the container. Folders on the way are made. */
  readonly path: string;
  /** Absolute path on this machine. */
  readonly source: string;
}

/** Everybody may read them, nobody but root may change them. */
const MODE = 0o644;

/** Puts files into a container that has not been started. */
export async function placeFiles(container: Container, files: readonly PlacedFile[]): Promise<void> {
  if (files.length === 0) return;
  const archive = pack();
  for (const { path, source } of files) {
    archive.entry({ name: `${dirname(path).slice(1)}/`, type: "directory", mode: 0o755 });
    archive.entry({ name: path.slice(1), mode: MODE }, await readFile(source));
  }
  archive.finalize();
  await container.putArchive(await buffer(archive), { path: "/" });
}
