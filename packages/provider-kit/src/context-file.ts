/** One entry of a build context as it was hashed; an image builder that packs these packs what the hash stands for. */
export interface ContextFile {
  /** Path relative to the context, with `/` on every system. */
  readonly path: string;
  readonly kind: "file" | "directory" | "symlink";
  /**
   * Permission bits, among them setuid, setgid and sticky: `mode & 0o7777`.
   * 0o777 for symlinks and 0o755 for the rest on Windows, where files carry no such bits.
   */
  readonly mode: number;
  /** Bytes; 0 for directories and symlinks. */
  readonly size: number;
  /** Where a symlink points, as it is written in the link; only symlinks have it. */
  readonly linkTarget?: string;
}
