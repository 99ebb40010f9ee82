import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

export const replicasScenario: Scenario = {
  title: "replicas share one address, and the rest answers while one is not ready",
  proves: ["scaling.replicas"],
  needs: ["image.build", "port.http", "port.public", "probe.readiness.http", "probe.readiness.period"],
  files: echoProgram(`
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      replicas: 3,
      readiness: { httpGet: { path: "/health/ready" }, period: 2s, failureThreshold: 1 },
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    const seen = async (count: number) => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => web.request("/who")));
      const instances = await Promise.all(answers.map(async (answer) => answer.ok && instanceOf(await answer.json())));
      assert.ok(!instances.includes(false), "a request failed");
      return new Set(instances).size === count;
    };
    await until("three replicas answer", () => seen(3));
    await web.fail("ready");
    await until("two replicas answer", () => seen(2));
  },
};

function instanceOf(answer: unknown): string {
  return (answer as { instance: string }).instance;
}
