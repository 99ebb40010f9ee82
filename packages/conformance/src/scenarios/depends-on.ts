import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const dependsOnScenario: Scenario = {
  title: "a container waits until those that it depends on have started, are healthy, or have completed",
  proves: ["sidecar.depends-on"],
  needs: [
    "image.build",
    "port.http",
    "port.public",
    "sidecar.container",
    "sidecar.non-essential",
    "probe.readiness.exec",
    "volume.ephemeral",
  ],
  files: echoProgram(`
    let mounts = [{ volume: "work", path: "/work" }];
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      entrypoint: ["sh", "-c", "echo main >> /work/order; exec node /echo/server.js"],
      volumes: [{ name: "work" }],
      volumeMounts: mounts,
      dependsOn: [{ container: "slow", condition: containers.DependencyCondition.HEALTHY }],
      sidecars: [
        {
          name: "early",
          image: "./echo",
          entrypoint: ["sh", "-c", "echo early >> /work/order; trap 'exit 0' TERM; while true; do sleep 0.1; done"],
          volumeMounts: mounts,
        },
        {
          name: "slow",
          image: "./echo",
          entrypoint: ["sh", "-c", "trap 'exit 0' TERM; sleep 1; echo slow >> /work/order; while true; do sleep 0.1; done"],
          dependsOn: [{ container: "job", condition: containers.DependencyCondition.COMPLETED }],
          readiness: { exec: { command: ["grep", "slow", "/work/order"] }, period: 1s },
          volumeMounts: mounts,
        },
        {
          name: "job",
          image: "./echo",
          essential: false,
          dependsOn: [{ container: "early", condition: containers.DependencyCondition.STARTED }],
          entrypoint: ["sh", "-c", "sleep 3; echo job >> /work/order"],
          volumeMounts: mounts,
        },
      ],
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    const order = (await web.read("/work/order"))?.split(/\s+/).filter(Boolean);
    assert.deepEqual(order, ["early", "job", "slow", "main"]);
  },
};
