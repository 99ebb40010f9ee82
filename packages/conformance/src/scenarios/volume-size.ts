import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

/** MiB. */
const SIZE = 8;

export const volumeSizeScenario: Scenario = {
  title: "a volume in memory takes as much as its size, and no more",
  proves: ["volume.size"],
  needs: ["image.build", "port.http", "port.public", "volume.memory"],
  files: echoProgram(`
    let memory = containers.VolumeKind.MEMORY;
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      volumes: [{ name: "small", kind: memory, size: ${SIZE} }, { name: "free", kind: memory }],
      volumeMounts: [{ volume: "small", path: "/small" }, { volume: "free", path: "/free" }],
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    const mebibytes = (count: number) => "x".repeat(count * 2 ** 20);
    assert.ok(await web.write("/small/fits", mebibytes(SIZE - 1)));
    assert.ok(!(await web.write("/small/more", mebibytes(2))), "more than its size could be written to a volume");
    assert.ok(await web.write("/free/more", mebibytes(SIZE + 1)));
  },
};
