import { defineConfig } from "vitest/config";

/** Running programs: two minutes of waiting for health checks and restarts, apart from the tests of every change. */
export default defineConfig({ test: { include: ["test/conformance/behaviour.docker.ts"] } });
