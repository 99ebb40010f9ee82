import assert from "node:assert/strict";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { hasLine } from "./has-line";
import { invokeEcho } from "./invoke-echo";

export const functionScenario: Scenario = {
  title: "a function runs when it is invoked, gets the event, and gives back its result; others can invoke it",
  proves: ["workload.function"],
  needs: ["image.build"],
  kind: "function",
  files: echoProgram(`
    new containers.Function(
      image: "./echo",
      entrypoint: ["sh", "-c", "sleep 2; exec node /echo/server.js"],
      scaling: { min: 1 },
    ) as "warm";
    let echo = new containers.Function(image: "./echo") as "echo";
    new cloud.Function(inflight () => {
      return Json.stringify(echo.invoke({ from: "a function" })?.tryGet("event"));
    }) as "caller";
  `),
  async check(app) {
    await until("an instance runs where one always should", () => hasLine(app, "warm", /^started/));
    assert.deepEqual(await app.lines(pathOf("echo")), [], "it ran before it was invoked");
    const event = { text: "ä \n", list: [1, null, true] };
    const first = await invokeEcho(app, "echo", event);
    assert.deepEqual(first.event, event);
    assert.equal((await invokeEcho(app, "echo", [1])).instance, first.instance, "an idle instance was not used again");
    assert.deepEqual(JSON.parse(String(await app.invoke(pathOf("caller")))), { from: "a function" });
  },
};
