import { realpathSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Where the files are that a source map names. */
export interface SourcePlaces {
  /** Absolute folder of the project: sources in it get their path in it, such as `src/main.w`. */
  readonly projectDir: string;
  /** Absolute path of Wing's work folder, which has another name in every run of `wing test`: its files get `.wing/…`. */
  readonly workdir: string;
}

/**
 * Rewrites the sources of a source map, so that it is the same from every folder and says nothing of this machine. What
 * is outside of the project gets its path from `node_modules` on, or its bare name.
 *
 * @param map - text of the map, whose sources are relative to `folder`
 */
export function portableSourceMap(map: string, folder: string, places: SourcePlaces): string {
  const parsed = JSON.parse(map) as { sources: string[] };
  // esbuild gives sources by their real paths.
  const real = { projectDir: realpathSync(places.projectDir), workdir: realpathSync(places.workdir) };
  const sources = parsed.sources.map((source) => portable(resolve(folder, source), real));
  return JSON.stringify({ ...parsed, sources });
}

function portable(file: string, { projectDir, workdir }: SourcePlaces): string {
  const inWorkdir = inside(workdir, file);
  if (inWorkdir !== undefined) return slashes(join(".wing", inWorkdir));
  const installed = file.lastIndexOf(`${sep}node_modules${sep}`);
  if (installed !== -1) return slashes(file.slice(installed + 1));
  return slashes(inside(projectDir, file) ?? basename(file));
}

function inside(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  return isAbsolute(path) || path.split(sep)[0] === ".." ? undefined : path;
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}
