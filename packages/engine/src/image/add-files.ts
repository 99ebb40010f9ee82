import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ImageInspectInfo } from "dockerode";
import type { Engine } from "../engine";
import type { AddedFile } from "../publish/publish-request";
import { ensureImage } from "./ensure-image";
import { withName } from "./with-name";

/** Files to put on top of an image. */
export interface AddFilesRequest {
  /** A name of the image on the engine. Undefined: files and nothing else. */
  readonly base: string | undefined;
  readonly files: readonly AddedFile[];
  /** `wing-containers/<name>:<hash>` of the result, where the hash covers the base and the files. */
  readonly tag: string;
  /** `linux/amd64` or `linux/arm64`. */
  readonly platform: string;
  readonly signal?: AbortSignal | undefined;
}

/** Folder of the build context whose content becomes that of the image's root. */
const ROOT = "root";

/** Permission bits of the folders on the way to a file. */
const FOLDER_MODE = 0o755;

/**
 * Puts files on top of an image by a build. The layer's bytes are the same each time. The image keeps its entrypoint,
 * command, user and variables.
 *
 * @throws EngineError of a build; Error for a file that cannot be read
 */
export async function addFiles(
  engine: Engine,
  { base, files, tag, platform, signal }: AddFilesRequest,
  progress: (line: string) => void,
): Promise<ImageInspectInfo> {
  const context = await mkdtemp(join(tmpdir(), "wing-containers-files-"));
  const dockerfile = join(context, "Dockerfile");
  const build = async (from: string): Promise<ImageInspectInfo> => {
    await writeFile(dockerfile, `FROM ${from}\nCOPY ${ROOT}/ /\n`);
    return ensureImage(engine, { kind: "build", tag, context, dockerfile, platform, signal }, progress);
  };
  try {
    for (const file of files) await place(join(context, ROOT), file);
    await settle(join(context, ROOT));
    if (base === undefined) return await build("scratch");
    // Builders take names only, and may look for a name with a digest elsewhere.
    const name = tag.replace(/^[^:]*/, "wing-containers/base");
    return await withName(engine, base, name, () => build(name));
  } finally {
    await rm(context, { recursive: true });
  }
}

async function place(root: string, { source, path, mode }: AddedFile): Promise<void> {
  const placed = join(root, path);
  await mkdir(dirname(placed), { recursive: true });
  await copyFile(source, placed);
  await chmod(placed, mode);
}

/** Gives all times one value, and folders their mode whatever the umask. Folders last: what is in them touches them. */
async function settle(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await settle(path);
    else await utimes(path, 0, 0);
  }
  await chmod(folder, FOLDER_MODE);
  await utimes(folder, 0, 0);
}
