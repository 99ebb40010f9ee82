import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { pathOf } from "./echo-program";
import { answeringPort, routedProgram } from "./routed-program";

export const hostRoutesScenario: Scenario = {
  title: "host names of the public address lead to different ports",
  proves: ["routing.host"],
  needs: ["image.build", "port.http", "port.public", "port.several", "routing.path"],
  files: routedProgram(`{ path: "/", host: "admin.example.com", port: 8081 }, { path: "/", port: 8080 }`),
  async check(app) {
    await new EchoClient(app, pathOf("web")).untilServed();
    const url = await app.url(pathOf("web"));
    assert.equal(await answeringPort(url, "/", "admin.example.com"), 8081);
    assert.equal(await answeringPort(url, "/", "www.example.com"), 8080);
  },
};
