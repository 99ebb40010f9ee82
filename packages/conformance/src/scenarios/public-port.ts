import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";
import { ownPortNumber } from "./own-port-number";

const NUMBER = ownPortNumber(0);

export const publicPortScenario: Scenario = {
  title: "a public port has the number that it is given",
  proves: ["port.public-port", "port.public"],
  needs: ["image.build", "port.http"],
  files: echoProgram(`
    new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, public: true, publicPort: ${NUMBER} }],
    ) as "web";
  `),
  async check(app) {
    assert.equal(new URL(await app.url(pathOf("web"))).port, String(NUMBER));
    await new EchoClient(app, pathOf("web")).untilServed();
  },
};
