import { writeFileSync } from "node:fs";
import { platformShim } from "@wing-containers/provider-kit";
import { defineConfig, type Options } from "tsup";

/** Name of the platform's bundle: Wing looks for it in several folders, so it says whose it is. */
const PLATFORM = "wing-containers-sim-docker";

/**
 * dockerode loads SSH and gRPC with itself, which takes longer than everything else of a start. Neither is used: engines
 * on other machines are refused, and builds have a session of their own.
 */
const withoutUnusedTransports: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "without-unused-transports",
  setup(build) {
    build.onResolve({ filter: /^\.\/(ssh|session)$/ }, ({ importer, path }) =>
      /[\\/]docker(ode|-modem)[\\/]lib[\\/]/.test(importer) ? { path, namespace: "unused" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "unused" }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error("dockerode's ${path} is not part of this bundle"); };`,
    }));
  },
};

export default defineConfig({
  entry: {
    [PLATFORM]: "src/platform.ts",
    capabilities: "src/description.ts",
    bin: "src/cli/bin.ts",
    cli: "src/cli/run.ts",
    "simulator-types": "src/simulator-types.ts",
    watchdog: "src/engine/watchdog.ts",
  },
  format: ["cjs"],
  outDir: "lib",
  outExtension: () => ({ js: ".cjs" }),
  target: "node20",
  dts: { entry: { [PLATFORM]: "src/platform.ts", capabilities: "src/description.ts", cli: "src/cli/run.ts" } },
  external: [/^@winglang\/sdk/],
  esbuildPlugins: [withoutUnusedTransports],
  clean: true,
  sourcemap: true,
  onSuccess: async () => writeFileSync("lib/index.js", platformShim(`${PLATFORM}.cjs`)),
});
