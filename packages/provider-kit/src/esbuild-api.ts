/**
 * The part of esbuild that we call, written down because the copy that is used comes with the Wing SDK at run time.
 *
 * @see https://esbuild.github.io/api/
 */
export interface Esbuild {
  /** Throws a {@link BuildFailure}. */
  buildSync(options: BuildOptions): { outputFiles: Array<{ path: string; contents: Uint8Array }> };
}

/** Options of a build, as in esbuild's documentation. */
export interface BuildOptions {
  absWorkingDir?: string;
  entryPoints?: string[];
  outfile?: string;
  alias?: Record<string, string>;
  external?: string[];
  nodePaths?: string[];
  sourcemap?: "linked" | false;
  sourcesContent?: boolean;
  bundle?: boolean;
  write?: false;
  platform?: "node";
  target?: string;
  format?: "cjs";
  minify?: boolean;
  keepNames?: boolean;
  legalComments?: "inline";
  tsconfigRaw?: string;
  logLevel?: "silent";
}

/** What a failed build throws. */
export interface BuildFailure extends Error {
  errors?: Array<{ text: string; location: { file: string; line: number; column: number } | null }>;
}
