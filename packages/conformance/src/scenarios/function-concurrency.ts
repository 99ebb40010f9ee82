import assert from "node:assert/strict";
import type { Scenario } from "../runtime/scenario";
import { echoProgram } from "./echo-program";
import { invokeEcho } from "./invoke-echo";

export const concurrencyScenario: Scenario = {
  title: "an instance handles as many invocations at once as it may, and further ones get others up to the maximum",
  proves: ["function.concurrency"],
  needs: ["workload.function", "image.build"],
  kind: "function",
  files: echoProgram(
    'new containers.Function(image: "./echo", concurrency: 2, scaling: { max: 2 }, timeout: 60s) as "echo";',
  ),
  async check(app) {
    await invokeEcho(app, "echo");
    const results = await Promise.all(Array.from({ length: 6 }, () => invokeEcho(app, "echo", { seconds: 2 })));
    assert.equal(new Set(results.map(({ instance }) => instance)).size, 2);
    assert.equal(Math.max(...results.map(({ atOnce }) => atOnce)), 2);
  },
};
