import { defineConfig } from "vitest/config";

/** Only the scenarios of conformance run side by side; on two cores eight keep both busy while they wait. */
export default defineConfig({ test: { maxConcurrency: 8 } });
