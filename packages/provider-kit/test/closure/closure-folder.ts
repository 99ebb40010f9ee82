import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ClosureImageOptions, closureImage } from "../../src/index";
import { temporaryFolder } from "../temporary-folder";

export const sdkDir = dirname(dirname(require.resolve("@winglang/sdk")));

/** Options for a closure in a project of its own: `client` is the text of an object with `handle`. */
export function closureOptions(
  kind: ClosureImageOptions["kind"],
  client: string,
  projectDir = temporaryFolder(),
): ClosureImageOptions {
  const workdir = join(projectDir, "target/main.wsim/.wing");
  mkdirSync(workdir, { recursive: true });
  const code = `exports.handler = async () => (${client});\n`;
  return { code, kind, name: "web", workdir, outDir: join(projectDir, "out"), sdkDir, projectDir };
}

/** Absolute path of a closure's program. */
export function closureProgram(kind: ClosureImageOptions["kind"], client: string): string {
  return join(closureImage(closureOptions(kind, client)).context, "index.cjs");
}
