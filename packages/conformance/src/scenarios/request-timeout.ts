import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const requestTimeoutScenario: Scenario = {
  title: "a request that takes too long is answered with 504, and shorter ones are not",
  proves: ["routing.request-timeout"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram('new containers.Service(image: "./echo", port: 8080, public: true, requestTimeout: 2s) as "web";'),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    assert.deepEqual(await Promise.all([web.status("/wait?seconds=4"), web.status("/wait?seconds=1")]), [504, 200]);
  },
};
