import { defineConfig } from "vitest/config";

// The template is a package of its own, with tests of its own.
export default defineConfig({ test: { include: ["test/**/*.test.ts"] } });
