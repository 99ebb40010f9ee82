import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const portsScenario: Scenario = {
  title: "each port has an address of its own, and workloads reach each other by host name and by endpoint",
  proves: ["port.http", "port.public", "port.several"],
  needs: ["image.build"],
  files: echoProgram(`
    let inner = new containers.Service(image: "./echo", port: 8080) as "inner";
    new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, public: true }, { port: 8081, name: "admin", public: true }],
      env: { ECHO_PORTS: "8080,8081", INNER_HOST: inner.hostname!, INNER_URL: inner.internalUrl! },
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    const { env } = await web.report();
    assert.equal(await portOf(await web.request("/which")), 8080);
    assert.equal(await portOf(await new EchoClient(app, pathOf("web"), "admin").request("/which")), 8081);
    const inside = await new EchoClient(app, pathOf("inner")).report();
    for (const url of [`http://${env.INNER_HOST}:8080`, env.INNER_URL]) {
      assert.equal(JSON.parse(await web.fetch(`${url}/report`)).instance, inside.instance);
    }
  },
};

async function portOf(response: Response): Promise<number> {
  return ((await response.json()) as { port: number }).port;
}
