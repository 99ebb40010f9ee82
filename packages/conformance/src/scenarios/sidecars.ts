import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const sidecarsScenario: Scenario = {
  title: "a sidecar shares localhost and a volume with the main container, and not its files and variables",
  proves: ["sidecar.container", "volume.ephemeral"],
  needs: ["image.build", "port.http", "port.public", "port.several"],
  files: echoProgram(`
    let mounts = [{ volume: "work", path: "/work" }];
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      env: { WHO: "main" },
      volumes: [{ name: "work" }],
      volumeMounts: mounts,
      sidecars: [{
        name: "beside",
        image: "./echo",
        env: { WHO: "sidecar", ECHO_PORTS: "9090" },
        ports: [{ port: 9090, name: "beside" }],
        volumeMounts: mounts,
      }],
    ) as "web";
  `),
  async check(app) {
    const main = new EchoClient(app, pathOf("web"));
    await main.untilServed();
    const beside = JSON.parse(await main.fetch("http://localhost:9090/report"));
    assert.equal(beside.env.WHO, "sidecar");
    assert.notEqual(beside.instance, (await main.report()).instance);
    await main.fetch("http://localhost:9090/write?path=/work/note", { method: "POST", body: "shared" });
    await main.fetch("http://localhost:9090/write?path=/tmp/note", { method: "POST", body: "its own" });
    assert.equal(await main.read("/work/note"), "shared");
    assert.equal(await main.read("/tmp/note"), undefined);
  },
};
