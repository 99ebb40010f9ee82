import { writeFileSync } from "node:fs";
import { withoutUnusedTransports } from "@wing-containers/engine/without-unused-transports";
import { platformShim } from "@wing-containers/provider-kit";
import { defineConfig } from "tsup";

/** Name of the platform's bundle: Wing looks for it in several folders, so it says whose it is. */
const PLATFORM = "wing-containers-sim-docker";

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
  // One file loads in half the time of several.
  noExternal: ["@wing-containers/core/capabilities"],
  esbuildPlugins: [withoutUnusedTransports],
  clean: true,
  sourcemap: true,
  onSuccess: async () => writeFileSync("lib/index.js", platformShim(`${PLATFORM}.cjs`)),
});
