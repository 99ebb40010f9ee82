import { expect, it } from "vitest";
import { DIAGNOSTIC_CODES } from "../../../src/provider/diagnostics/diagnostic-code";
import { BROKEN_RULES } from "./broken-rules";
import { CONTAINER_BAD_VALUES } from "./container-bad-values";
import { SURROUNDINGS_BAD_VALUES } from "./surroundings-bad-values";
import { WORKLOAD_BAD_VALUES } from "./workload-bad-values";

/** Those that other functions report, or that need links on disk. */
const ELSEWHERE = [
  "binding.duplicate",
  "binding.name",
  "binding.operation",
  "binding.resource",
  "capability.limited",
  "capability.unsupported",
  "environment.clash",
  "forward.port",
  "function.port",
  "image.symlink-escape",
  "name.taken",
  "portability.entry",
  "portability.not-installed",
  "portability.version",
  "workload.no-provider",
  "workload.subclass",
];

it("every code of normalising has props that bring it about", () => {
  const bad = [...CONTAINER_BAD_VALUES, ...SURROUNDINGS_BAD_VALUES, ...WORKLOAD_BAD_VALUES].map(({ code }) => code);
  const broken = BROKEN_RULES.map(([, , code]) => code);
  expect([...new Set([...bad, ...broken, ...ELSEWHERE])].sort()).toEqual(Object.keys(DIAGNOSTIC_CODES).sort());
});
