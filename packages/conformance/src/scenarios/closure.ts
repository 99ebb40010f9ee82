import assert from "node:assert/strict";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { hasLine } from "./has-line";

export const closureScenario: Scenario = {
  title: "a closure runs in a container, uses the app's resources, and its result reaches who invokes it",
  proves: ["image.closure"],
  needs: ["workload.function"],
  kind: "function",
  files: echoProgram(`
    let bucket = new cloud.Bucket() as "bucket";
    new containers.Function(inflight (name) => {
      bucket.put("greeted", name?.tryAsStr() ?? "nobody");
      log("greets");
      return "hello {name?.tryAsStr() ?? "nobody"}";
    }) as "greet";
    new cloud.Function(inflight () => { return bucket.get("greeted"); }) as "greeted";
  `),
  async check(app) {
    assert.equal(await app.invoke(pathOf("greet"), "Ada"), "hello Ada");
    assert.equal(await app.invoke(pathOf("greeted")), "Ada");
    await until("its line is seen", () => hasLine(app, "greet", /greets/));
  },
};
