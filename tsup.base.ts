import { defineConfig } from "tsup";

/** The plain TypeScript packages build alike: CommonJS, because Wing loads platforms by `require`, with types. */
export default defineConfig({
  entry: ["src/index.ts"],
  format: ["cjs"],
  outDir: "lib",
  target: "node20",
  dts: true,
  sourcemap: true,
  clean: true,
});
