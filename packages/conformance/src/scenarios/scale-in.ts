import assert from "node:assert/strict";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram } from "./echo-program";
import { hasLine } from "./has-line";
import { invokeEcho } from "./invoke-echo";

export const scaleInScenario: Scenario = {
  kind: "function",
  title: "an instance without work is stopped when its cooldown is over, and not before",
  proves: ["scaling.cooldown"],
  needs: ["workload.function", "image.build"],
  files: echoProgram(`
    new containers.Function(image: "./echo", scaling: { scaleInCooldown: 4s }) as "brief";
    new containers.Function(image: "./echo") as "patient";
  `),
  async check(app) {
    const patient = await invokeEcho(app, "patient");
    const brief = await invokeEcho(app, "brief");
    const since = Date.now();
    assert.equal((await invokeEcho(app, "brief")).instance, brief.instance, "it was stopped at once");
    await until("it is stopped", () => hasLine(app, "brief", new RegExp(`^signal SIGTERM ${brief.instance}`)));
    const idle = Date.now() - since;
    assert.ok(idle > 3_950, `it was stopped after ${idle} ms instead of 4 s`);
    assert.notEqual((await invokeEcho(app, "brief")).instance, brief.instance);
    assert.equal((await invokeEcho(app, "patient")).instance, patient.instance, "the default was not 5 minutes");
  },
};
