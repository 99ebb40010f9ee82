import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const bindVolumeScenario: Scenario = {
  title: "a folder of the program is in the container, and a subfolder of it where that is asked for",
  proves: ["volume.bind"],
  needs: ["image.build", "port.http", "port.public", "volume.sub-path", "volume.read-only"],
  files: {
    ...echoProgram(`
      new containers.Service(
        image: "./echo",
        port: 8080,
        public: true,
        volumes: [{ name: "pages", kind: containers.VolumeKind.BIND, hostPath: "./pages" }],
        volumeMounts: [
          { volume: "pages", path: "/pages", readOnly: true },
          { volume: "pages", path: "/english", subPath: "en", readOnly: true },
        ],
      ) as "web";
    `),
    "pages/index.txt": "all pages",
    "pages/en/index.txt": "English pages",
  },
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    assert.equal(await web.read("/pages/index.txt"), "all pages");
    assert.equal(await web.read("/english/index.txt"), "English pages");
    assert.ok(!(await web.write("/pages/index.txt", "no")), "a read-only mount could be written to");
  },
};
