import { writeFileSync } from "node:fs";
import { nodeStreams } from "@wing-containers/engine/node-streams";
import { withoutUnusedTransports } from "@wing-containers/engine/without-unused-transports";
import { platformShim } from "@wing-containers/provider-kit";
import { build, defineConfig, type Options } from "tsup";
import { buildAdapter } from "./adapter/build-adapter";
import { leanBindings } from "./bundling/lean-bindings";
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

const common: Options = {
  format: ["cjs"],
  outDir: "lib",
  outExtension: () => ({ js: ".cjs" }),
  target: "node20",
  minify: true,
};

/** What Terraform starts is one file with everything in it: it runs where no package is installed. */
const program: Options = {
  ...common,
  entry: { apply: "src/apply/apply.ts" },
  noExternal: [/.*/],
  esbuildPlugins: [nodeStreams, withoutUnusedTransports],
  splitting: false,
  config: false,
  silent: true,
};

export default defineConfig({
  ...common,
  keepNames: true,
  entry: {
    [PLATFORM]: "src/platform.ts",
    capabilities: "src/description.ts",
    "service-inflight": "src/service/control/service-inflight.ts",
  },
  dts: { entry: { [PLATFORM]: "src/platform.ts", capabilities: "src/description.ts" } },
  external: [/^@winglang\/sdk/],
  noExternal: [/^@cdktf\/provider-aws/, "@wing-containers/core/capabilities"],
  esbuildPlugins: [sdkConstructs, leanBindings],
  clean: true,
  onSuccess: async () => {
    await build(program);
    writeFileSync("lib/index.js", platformShim(`${PLATFORM}.cjs`));
    buildProber("lib/prober");
    buildAdapter("lib/adapter");
  },
});
