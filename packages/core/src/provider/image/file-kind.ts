import { statSync } from "node:fs";

/** What is at a path, or why that cannot be told. */
export interface FileKind {
  readonly kind: "file" | "folder" | "none";
  /** What is wrong with it where something else is wanted. */
  readonly why: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is nothing at that path",
  ENOTDIR: "a part of the path is a file",
  EACCES: "a folder on the way may not be read",
  EPERM: "a folder on the way may not be read",
  ELOOP: "symbolic links on the way lead in a circle",
  ENAMETOOLONG: "the path is longer than the file system allows",
};

/** Looks what is at a path; never throws. */
export function fileKind(path: string): FileKind {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { kind: "folder", why: "it is a folder" };
    return found.isFile()
      ? { kind: "file", why: "it is a file" }
      : { kind: "none", why: "it is neither a file nor a folder" };
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    return { kind: "none", why: REASONS[code] ?? `the path cannot be used (${code})` };
  }
}
