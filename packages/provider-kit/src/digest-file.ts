import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { ImageSourceError } from "./image-source-error";

const buffer = Buffer.allocUnsafeSlow(1024 * 1024);

/**
 * sha256 of a file's bytes in hex, in constant memory.
 *
 * @throws {ImageSourceError} `context-file-unreadable`
 */
export function digestFile(path: string): string {
  try {
    const file = openSync(path, "r");
    try {
      return digestOpenFile(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new ImageSourceError(
      "context-file-unreadable",
      `${path} in the build context cannot be read: ${(cause as Error).message}.`,
      "Make it readable for the user who runs wing, or add it to .dockerignore.",
      { cause },
    );
  }
}

function digestOpenFile(file: number): string {
  let length = readSync(file, buffer);
  // Nearly every file fits the buffer; the one-shot function is about twice as fast for those.
  if (length < buffer.length) return hash("sha256", buffer.subarray(0, length), "hex");

  const digest = createHash("sha256");
  while (length > 0) {
    digest.update(buffer.subarray(0, length));
    length = readSync(file, buffer);
  }
  return digest.digest("hex");
}
