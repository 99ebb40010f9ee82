import { join } from "node:path";
import { runTool } from "./run-tool";
import { wingVersion } from "./workspace";

/** Installs Wing as `npm install --global` does, below `prefix`; resolves with the path of its program. */
export async function installGlobalWing(prefix: string): Promise<string> {
  const options = ["--prefer-offline", "--no-audit", "--no-fund"];
  await runTool("npm", ["install", "--global", "--prefix", prefix, ...options, `winglang@${wingVersion}`], prefix);
  return join(prefix, process.platform === "win32" ? "wing.cmd" : "bin/wing");
}
