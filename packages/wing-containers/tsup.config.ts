import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    bin: "src/bin.ts",
    // A process of its own, which a provider may break.
    "suite-process": "src/conformance/suite-process.ts",
  },
  format: ["cjs"],
  // What only one command needs stays in files that only that command loads.
  splitting: true,
  outDir: "lib",
  target: "node20",
  dts: { entry: { index: "src/index.ts" } },
  sourcemap: true,
  clean: true,
});
