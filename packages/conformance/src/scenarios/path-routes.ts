import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { pathOf } from "./echo-program";
import { answeringPort, routedProgram } from "./routed-program";

export const pathRoutesScenario: Scenario = {
  title: "paths of the public address lead to the port of the longest route that matches",
  proves: ["routing.path"],
  needs: ["image.build", "port.http", "port.public", "port.several"],
  files: routedProgram(
    `{ path: "/admin", port: 8081 },
     { path: "/admin/open", port: 8080 },
     { path: "/only", pathType: containers.PathType.EXACT, port: 8081 },
     { path: "/", port: 8080 }`,
  ),
  async check(app) {
    await new EchoClient(app, pathOf("web")).untilServed();
    const url = await app.url(pathOf("web"));
    const paths = ["/", "/admin", "/admin/a?b=c", "/administrator", "/admin/open/x", "/only", "/only/x"];
    const ports = await Promise.all(paths.map((path) => answeringPort(url, path)));
    assert.deepEqual(ports, [8080, 8081, 8081, 8080, 8080, 8081, 8080]);
  },
};
