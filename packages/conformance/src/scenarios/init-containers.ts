import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const initContainersScenario: Scenario = {
  title: "init containers run to their end one after the other, before the others start",
  proves: ["init.container", "volume.ephemeral"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    let mounts = [{ volume: "work", path: "/work" }];
    let write = (word: str) => {
      return ["sh", "-c", "sleep 1; echo {word} \\$(ls /tmp/started 2>/dev/null) >> /work/order"];
    };
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      entrypoint: ["sh", "-c", "echo main >> /work/order; exec node /echo/server.js"],
      volumes: [{ name: "work" }],
      volumeMounts: mounts,
      initContainers: [
        { name: "first", image: "./echo", entrypoint: write("first"), volumeMounts: mounts },
        { name: "second", image: "./echo", entrypoint: write("second"), volumeMounts: mounts },
      ],
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    const order = await web.read("/work/order");
    assert.deepEqual(order?.split(/\s+/).filter(Boolean), ["first", "second", "main"]);
  },
};
