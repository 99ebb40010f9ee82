import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { build } from "tsup";
import { nodeStreams } from "../../bundling/node-streams.cjs";
import { withoutUnusedTransports } from "../../bundling/without-unused-transports.cjs";
import type { PublishRequest } from "../../src/publish/publish-request";
import { PUBLISH_VARIABLE } from "../../src/publish/read-publish-request";

/** A run of the program. */
export interface PublishProcess {
  readonly child: ChildProcess;
  /** Lines so far, of both outputs. */
  readonly lines: readonly string[];
  /** Its exit code, when all of its output has come. */
  readonly ended: Promise<number | null>;
}

/** Bundles the program of this folder as providers do: one file, which runs wherever Terraform finds it. */
export async function bundlePublishProgram(folder: string): Promise<void> {
  await build({
    entry: [`${__dirname}/publish-program.ts`],
    outDir: folder,
    format: "cjs",
    noExternal: [/.*/],
    esbuildPlugins: [nodeStreams, withoutUnusedTransports],
    splitting: false,
    dts: false,
    silent: true,
    config: false,
  });
}

/** Starts the bundled program, in an environment as Terraform would make it. */
export function startPublish(
  folder: string,
  request: PublishRequest,
  env: Readonly<Record<string, string>>,
): PublishProcess {
  const child = spawn(process.execPath, [`${folder}/publish-program.js`], {
    cwd: folder,
    env: { ...process.env, ...env, [PUBLISH_VARIABLE]: JSON.stringify(request) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on("line", (line) => lines.push(line));
  }
  return { child, lines, ended: once(child, "close").then(([code]) => code) };
}
