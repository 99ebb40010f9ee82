import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const sharedVolumesScenario: Scenario = {
  title: "workloads share what they declare as shared, and nothing else of the same name",
  proves: ["volume.shared", "volume.persistent"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    let volumes = [
      { name: "common", kind: containers.VolumeKind.SHARED },
      { name: "data", kind: containers.VolumeKind.PERSISTENT },
    ];
    let volumeMounts = [{ volume: "common", path: "/common" }, { volume: "data", path: "/data" }];
    for name in ["left", "right"] {
      new containers.Service(
        image: "./echo",
        port: 8080,
        public: true,
        volumes: volumes,
        volumeMounts: volumeMounts,
      ) as name;
    }
  `),
  async check(app) {
    const left = new EchoClient(app, pathOf("left"));
    const right = new EchoClient(app, pathOf("right"));
    await Promise.all([left.untilServed(), right.untilServed()]);
    await left.write("/common/note", "for all");
    await left.write("/data/note", "for left");
    assert.deepEqual([await right.read("/common/note"), await right.read("/data/note")], ["for all", undefined]);
    await app.client(pathOf("left")).stop();
    await app.client(pathOf("left")).start();
    await left.untilServed();
    assert.equal(await left.read("/data/note"), "for left");
  },
};
