import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { platformShim } from "../src/index";

const bundle = `
const sdk = require("@winglang/sdk");
const { Platform: SimPlatform } = require("@winglang/sdk/lib/target-sim/platform");
exports.Platform = class Platform extends SimPlatform {
  postSynth(app) {
    const seen = { sdk: require.resolve("@winglang/sdk"), sameApp: app instanceof sdk.core.App };
    require("fs").writeFileSync(require("path").join(app.outdir, "seen.json"), JSON.stringify(seen));
  }
};`;

/**
 * Installs a tiny simulator platform, `@acme/toy`, into a project that has no Wing SDK of its own.
 *
 * @param store - where the package really is when it is linked, as pnpm does, instead of copied
 */
export function installPlatform(project: string, store?: string): void {
  const installed = join(project, "node_modules/@acme/toy");
  const lib = join(store ?? installed, "lib");
  mkdirSync(lib, { recursive: true });
  writeFileSync(join(lib, "index.js"), platformShim("acme-toy.cjs"));
  writeFileSync(join(lib, "acme-toy.cjs"), bundle);
  if (!store) return;
  mkdirSync(dirname(installed), { recursive: true });
  symlinkSync(store, installed, "dir");
}
