import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";
import { countLines } from "./has-line";
import { portsOf, probedService } from "./probe-kinds";

export const successThresholdScenario: Scenario = {
  title: "a container gets traffic when its readiness check has succeeded as often as it must",
  proves: ["probe.readiness.success-threshold"],
  needs: [...portsOf("http"), "probe.readiness.http", "probe.readiness.period"],
  files: echoProgram(
    probedService(
      "web",
      "http",
      `readiness: { httpGet: { path: "/health/readiness", port: 8080 }, period: 2s, successThreshold: 3 },`,
    ),
  ),
  async check(app) {
    await new EchoClient(app, pathOf("web")).untilServed();
    const successes = await countLines(app, "web", /^health readiness 200/);
    assert.ok(successes >= 3, `${successes} successes were enough`);
  },
};
