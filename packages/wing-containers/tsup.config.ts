import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    bin: "src/bin.ts",
    // A process of its own, which a provider may break.
    "suite-process": "src/conformance/suite-process.ts",
    "suite-reporter": "src/conformance/suite-reporter.ts",
  },
  format: ["cjs"],
  outDir: "lib",
  target: "node20",
  dts: { entry: { index: "src/index.ts" } },
  external: ["wing-containers"],
  // `node:test` has no other name.
  removeNodeProtocol: false,
  sourcemap: true,
  clean: true,
});
