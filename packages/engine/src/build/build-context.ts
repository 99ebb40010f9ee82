import { createReadStream } from "node:fs";
import { lstat, readFile, readlink } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { finished } from "node:stream/promises";
import { type Pack, pack } from "tar-stream";
import type { BuildRequest } from "./build-request";
import { listContext } from "./list-context";

/** Where a Dockerfile is put that is not among the files sent. */
const PLACED_DOCKERFILE = ".wing-containers.Dockerfile";

/** Files up to this many bytes are read whole, so that one being written meanwhile cannot break the archive. */
const READ_WHOLE = 1 << 20;

type Header = Parameters<Pack["entry"]>[0];

/** A build context as the engine takes it. */
export interface BuildContext {
  /** A tar archive, written while it is read. */
  readonly archive: NodeJS.ReadableStream;
  /** Path of the Dockerfile in the archive. */
  readonly dockerfile: string;
}

/** Packs a build context. Links stay links; modes and times stay; owners become root, as `docker build` does. */
export async function buildContext({ context, dockerfile, files }: BuildRequest): Promise<BuildContext> {
  const paths = files ?? (await listContext(context));
  const inside = relative(context, dockerfile);
  const path = inside.split(sep).join("/");
  const sent = !isAbsolute(inside) && !inside.startsWith("..") && paths.includes(path);
  const archive = pack();
  const write = async (): Promise<void> => {
    for (const file of paths) await add(archive, join(context, file), file);
    if (!sent) {
      // The classic builder reads the Dockerfile, then removes what the ignore file names before it copies.
      archive.entry({ name: PLACED_DOCKERFILE }, await readFile(dockerfile));
      archive.entry({ name: ".dockerignore" }, `${PLACED_DOCKERFILE}\n.dockerignore\n`);
    }
    archive.finalize();
  };
  write().catch((error: Error) => archive.destroy(error));
  return { archive: archive as unknown as NodeJS.ReadableStream, dockerfile: sent ? path : PLACED_DOCKERFILE };
}

async function add(archive: Pack, path: string, name: string): Promise<void> {
  const stat = await lstat(path);
  // Windows keeps no permission bits; Docker sends everything as executable from there.
  const mode = process.platform === "win32" ? 0o755 : stat.mode & 0o7777;
  const header = { name, mode, mtime: stat.mtime, uid: 0, gid: 0 };
  if (stat.isSymbolicLink()) {
    archive.entry({ ...header, type: "symlink", linkname: (await readlink(path)).split(sep).join("/") });
  } else if (stat.isDirectory()) {
    archive.entry({ ...header, type: "directory" });
  } else if (stat.isFile() && stat.size <= READ_WHOLE) {
    await written(archive, header, await readFile(path));
  } else if (stat.isFile()) {
    const entry = archive.entry({ ...header, size: stat.size });
    const source = createReadStream(path, { end: stat.size - 1 });
    source.on("error", (error) => entry.destroy(error));
    await finished(source.pipe(entry as unknown as NodeJS.WritableStream));
  }
}

function written(archive: Pack, header: Header, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, content, (error) => (error ? reject(error) : resolve()));
  });
}
