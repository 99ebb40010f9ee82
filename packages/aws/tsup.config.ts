import { writeFileSync } from "node:fs";
import { platformShim } from "@wing-containers/provider-kit";
import { defineConfig, type Options } from "tsup";
import { buildAdapter } from "./adapter/build-adapter";
import { buildProber } from "./prober/build-prober";

/** Name of the platform's bundle: Wing looks for it in several folders, so it says whose it is. */
const PLATFORM = "wing-containers-aws";

/** Terraform's constructs must be those of the SDK that runs: their stack counts names and tokens. */
const sdkConstructs: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "sdk-constructs",
  setup(build) {
    build.onResolve({ filter: /^(cdktf|constructs)$/ }, ({ path }) => ({ path, namespace: "sdk" }));
    build.onLoad({ filter: /.*/, namespace: "sdk" }, ({ path }) => ({
      contents: `module.exports = require(require.resolve("${path}", { paths: [require.resolve("@winglang/sdk")] }));`,
    }));
  },
};

export default defineConfig({
  entry: {
    [PLATFORM]: "src/platform.ts",
    capabilities: "src/description.ts",
    "publish-image": "src/publish-image.ts",
    "run-task": "src/service/rollout/run-task.ts",
    "service-inflight": "src/service/control/service-inflight.ts",
  },
  format: ["cjs"],
  outDir: "lib",
  outExtension: () => ({ js: ".cjs" }),
  target: "node20",
  dts: { entry: { [PLATFORM]: "src/platform.ts", capabilities: "src/description.ts" } },
  external: [/^@winglang\/sdk/],
  noExternal: [/^@cdktf\/provider-aws/],
  esbuildPlugins: [sdkConstructs],
  minify: true,
  keepNames: true,
  clean: true,
  onSuccess: async () => {
    writeFileSync("lib/index.js", platformShim(`${PLATFORM}.cjs`));
    buildProber("lib/prober");
    buildAdapter("lib/adapter");
  },
});
