import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
  },
  format: ["cjs"],
  outDir: "lib",
  target: "node20",
  dts: { entry: { index: "src/index.ts" } },
  external: [/^@winglang\/sdk/],
  sourcemap: true,
  clean: true,
});
