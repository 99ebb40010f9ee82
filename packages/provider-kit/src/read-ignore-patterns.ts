import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ImageSourceError } from "./image-source-error";

/**
 * The lines of the ignore file that counts for a Dockerfile: `<Dockerfile>.dockerignore`, else `.dockerignore` in the
 * context, else none.
 *
 * @see https://docs.docker.com/build/concepts/context/#filename-and-location
 */
export function readIgnorePatterns(context: string, dockerfile: string): string[] {
  const text = readIfThere(`${dockerfile}.dockerignore`) ?? readIfThere(join(context, ".dockerignore")) ?? "";
  return text.replace(/^\uFEFF/, "").split(/\r?\n/);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ImageSourceError(
      "dockerignore-unreadable",
      `The ignore file ${file} cannot be read: ${(cause as Error).message}.`,
      "Make it a readable text file or remove it.",
      { cause },
    );
  }
}
