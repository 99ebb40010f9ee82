import { cpSync } from "node:fs";
import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    // What shows declarations and reports, without the suite.
    matrix: "src/matrix/index.ts",
    // A process of its own, in which Wing's globals live.
    "synthesis-process": "src/synthesis/synthesis-process.ts",
  },
  format: ["cjs"],
  outDir: "lib",
  target: "node20",
  dts: { entry: { index: "src/index.ts", matrix: "src/matrix/index.ts" } },
  external: [/^@winglang\/sdk/],
  sourcemap: true,
  clean: true,
  // Programs read it as files.
  onSuccess: async () => cpSync("src/echo-image/image", "lib/image", { recursive: true }),
});
