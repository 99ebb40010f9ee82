import { defineConfig } from "tsup";

/** The runtimes are programs that are bundled with a user's code, so each is a file of its own. */
const runtimes = ["service-runtime", "function-runtime", "bindings-runtime"];

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(runtimes.map((name) => [name, `src/closure/runtime/${name}.ts`])),
  },
  // Wing loads platforms by `require`.
  format: ["cjs"],
  outDir: "lib",
  target: "node20",
  dts: { entry: { index: "src/index.ts" } },
  sourcemap: true,
  clean: true,
});
