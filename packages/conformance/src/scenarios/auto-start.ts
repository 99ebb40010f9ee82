import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const autoStartScenario: Scenario = {
  title: "a service that does not start with the app starts and stops when it is told to, as often as it likes",
  proves: ["service.auto-start"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    let manual = new containers.Service(image: "./echo", port: 8080, public: true, autoStart: false) as "manual";
    new containers.Service(image: "./echo", port: 8080, public: true) as "web";
    new cloud.Function(inflight () => { manual.start(); return "{manual.started()}"; }) as "starter";
  `),
  async check(app) {
    await new EchoClient(app, pathOf("web")).untilServed();
    const manual = new EchoClient(app, pathOf("manual"));
    const client = app.client(pathOf("manual"));
    assert.equal(await client.started(), false);
    assert.notEqual(await manual.status(), 200);
    assert.equal(await app.invoke(pathOf("starter")), "true");
    const { instance } = await manual.report();
    await client.start();
    assert.equal((await manual.report()).instance, instance, "a second start made another process");
    await client.stop();
    await client.stop();
    assert.equal(await client.started(), false);
    await manual.untilNotServed();
    await client.start();
    assert.notEqual((await manual.report()).instance, instance);
  },
};
