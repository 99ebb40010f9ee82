import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

export const limitsScenario: Scenario = {
  title: "a container has the CPU and memory that it is given, and is restarted when it takes more memory",
  proves: ["resources.cpu", "resources.memory"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    new containers.Service(image: "./echo", port: 8080, public: true, cpu: 0.5, memory: 128) as "web";
    new containers.Service(image: "./echo", port: 8080, public: true) as "plain";
  `),
  async check(app) {
    const plain = await new EchoClient(app, pathOf("plain")).report();
    assert.deepEqual(plain.limits, { cpu: 0.25, memory: 512 });
    const web = new EchoClient(app, pathOf("web"));
    const { limits, instance } = await web.report();
    assert.deepEqual(limits, { cpu: 0.5, memory: 128 });
    const { main } = await app.observe(pathOf("web"));
    assert.deepEqual([main?.cpu ?? 0.5, main?.memory ?? 128], [0.5, 128]);
    assert.notEqual(await web.status("/allocate?mebibytes=256"), 200);
    await until("another process answers", async () => (await web.report()).instance !== instance);
  },
};
