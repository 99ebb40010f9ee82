import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

export const volumesScenario: Scenario = {
  title: "volumes are in memory, read-only or a folder of another as they are asked for, and outlive the container",
  proves: ["volume.memory", "volume.read-only", "volume.sub-path", "volume.ephemeral"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      volumes: [{ name: "work" }, { name: "fast", kind: containers.VolumeKind.MEMORY }],
      volumeMounts: [
        { volume: "work", path: "/work" },
        { volume: "work", path: "/inner", subPath: "a/b" },
        { volume: "work", path: "/look", readOnly: true },
        { volume: "fast", path: "/fast" },
      ],
    ) as "web";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    const { mounts, instance } = await web.report();
    assert.equal(mounts.find(({ path }) => path === "/fast")?.type, "tmpfs");
    assert.ok(mounts.find(({ path }) => path === "/look")?.readOnly);
    assert.ok(await web.write("/inner/note", "inside"));
    assert.equal(await web.read("/work/a/b/note"), "inside");
    assert.equal(await web.read("/look/a/b/note"), "inside");
    assert.ok(!(await web.write("/look/note", "no")), "a read-only mount could be written to");
    await web.write("/fast/note", "fast");
    await web.write("/tmp/note", "gone");
    await web.exit(1);
    await until("another process answers", async () => (await web.report()).instance !== instance);
    assert.deepEqual([await web.read("/inner/note"), await web.read("/fast/note")], ["inside", "fast"]);
  },
};
