import { runTurbo } from "./run-turbo.mjs";

/** Builds every package that changed since its last build. */
export async function buildPackages() {
  await runTurbo(["run", "build", "--output-logs=errors-only"]);
}
