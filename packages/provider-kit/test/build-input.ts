import { join } from "node:path";
import type { HashContextOptions } from "../src/index";
import { temporaryFolder } from "./temporary-folder";

/** Options of a build of `context` with nothing special, changed by `changes`; its cache is its own. */
export function buildInput(context: string, changes: Partial<HashContextOptions> = {}): HashContextOptions {
  const dockerfile = join(context, "Dockerfile");
  return {
    context,
    dockerfile,
    args: {},
    platform: "linux/amd64",
    ignore: [],
    cacheDir: temporaryFolder(),
    ...changes,
  };
}
