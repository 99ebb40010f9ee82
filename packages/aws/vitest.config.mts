import { defineConfig } from "vitest/config";

// Tests of Terraform mostly wait for the plugin, which polls: more files run than there are processors.
export default defineConfig({ test: { maxWorkers: 3 } });
