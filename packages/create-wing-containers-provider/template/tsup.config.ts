import { writeFileSync } from "node:fs";
import { platformShim } from "@wing-containers/provider-kit";
import { defineConfig } from "tsup";
import { name } from "./package.json";

/** Name of the platform's bundle: Wing looks for it in several folders, so it says whose it is. */
const PLATFORM = name.replace(/^@/, "").replace("/", "-");

export default defineConfig({
  entry: { [PLATFORM]: "src/platform.ts", capabilities: "src/description.ts" },
  format: ["cjs"],
  outDir: "lib",
  outExtension: () => ({ js: ".cjs" }),
  target: "node20",
  // The copy of the Wing that compiles.
  external: [/^@winglang\/sdk/],
  clean: true,
  // The file that Wing loads.
  onSuccess: async () => writeFileSync("lib/index.js", platformShim(`${PLATFORM}.cjs`)),
});
