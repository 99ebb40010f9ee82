import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

export const replicaLimitsScenario: Scenario = {
  title: "each container of a replica has its own part of the replica's CPU and memory",
  proves: ["resources.replica-cpu", "resources.replica-memory"],
  needs: ["image.build", "port.http", "port.public", "sidecar.container", "resources.cpu", "resources.memory"],
  files: echoProgram(`
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      cpu: 0.5,
      memory: 256,
      sidecars: [{ name: "beside", image: "./echo", env: { ECHO_PORTS: "9090" }, cpu: 0.25, memory: 128 }],
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    assert.deepEqual((await web.report()).limits, { cpu: 0.5, memory: 256 });
    const beside = await until("the sidecar answers", async () =>
      JSON.parse(await web.fetch("http://localhost:9090/report")),
    );
    assert.deepEqual(beside.limits, { cpu: 0.25, memory: 128 });
  },
};
