import assert from "node:assert/strict";
import type { Scenario } from "../runtime/scenario";
import { echoProgram } from "./echo-program";
import { invokeEcho } from "./invoke-echo";

export const timeoutScenario: Scenario = {
  title: "an invocation that takes too long fails, and the next one has another instance",
  proves: ["function.timeout"],
  needs: ["workload.function", "image.build"],
  kind: "function",
  files: echoProgram('new containers.Function(image: "./echo", timeout: 3s) as "echo";'),
  async check(app) {
    // The first one may wait for its instance; its time counts from there on.
    const { instance } = await invokeEcho(app, "echo", { seconds: 1 });
    const began = Date.now();
    await assert.rejects(invokeEcho(app, "echo", { seconds: 60 }));
    const seconds = (Date.now() - began) / 1000;
    assert.ok(seconds > 2.5 && seconds < 20, `it failed after ${seconds} s instead of 3`);
    assert.notEqual((await invokeEcho(app, "echo")).instance, instance);
  },
};
