import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

export const crashScenario: Scenario = {
  title: "nothing is left when the process that runs the app ends without notice",
  proves: [],
  needs: ["image.build", "port.http", "port.public", "volume.ephemeral", "sidecar.container"],
  crashes: true,
  files: echoProgram(`
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      volumes: [{ name: "work" }],
      volumeMounts: [{ volume: "work", path: "/work" }],
      sidecars: [{ name: "beside", image: "./echo", env: { ECHO_PORTS: "9090" } }],
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    assert.ok(app.crash !== undefined);
    await app.crash();
    await until("everything is gone", async () => (await app.leaked()).length === 0 && (await web.status()) === 0);
  },
};
