import assert from "node:assert/strict";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

const WORD = /\b(first|second|started)\b/;

export const preDeployScenario: Scenario = {
  title: "steps before a rollout run once for all replicas, one after the other, in the container's own surroundings",
  proves: ["rollout.pre-deploy"],
  needs: ["image.build", "process.env", "scaling.replicas"],
  files: echoProgram(`
    let say = (word: str) => {
      return ["sh", "-c", "test -e /echo/server.js && sleep 1 && echo {word}"];
    };
    new containers.Service(
      image: "./echo",
      replicas: 2,
      env: { NUMBER: "second" },
      rollout: { preDeploy: [{ command: say("first") }, { command: say("\\$NUMBER") }] },
    ) as "web";
  `),
  async check(app) {
    const words = async () => (await app.lines(pathOf("web"))).flatMap((line) => WORD.exec(line)?.[1] ?? []);
    await until("both replicas run", async () => (await words()).filter((word) => word === "started").length === 2);
    assert.deepEqual(await words(), ["first", "second", "started", "started"]);
  },
};
