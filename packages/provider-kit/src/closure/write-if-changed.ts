import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";

/** Not what the user's umask makes of it: everybody may read it, because an image's user is not the file's owner. */
const MODE = 0o644;

/**
 * Writes a file unless it has these bytes already, so that whoever remembers digests by its times need not read it again.
 * Its mode is always the same, because it is part of a context's hash.
 */
export function writeIfChanged(file: string, content: string | Uint8Array): void {
  const wanted = Buffer.from(content);
  if (!read(file)?.equals(wanted)) writeFileSync(file, wanted);
  if ((statSync(file).mode & 0o777) !== MODE) chmodSync(file, MODE);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
