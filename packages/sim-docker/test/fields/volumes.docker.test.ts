import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { eventually } from "@wing-containers/engine/testing/eventually";
import Docker from "dockerode";
import { afterAll, beforeAll, expect, test } from "vitest";
import { APP_LABEL } from "../../src/engine/labels";
import { type CompiledApp, compileApp } from "./compiled-app";
import type { RunningApp } from "./running-app";

const PROGRAM = `
  let sleep = ["sh", "-c", "trap 'exit 0' TERM; while true; do sleep 0.1; done"];
  new containers.Service(
    image: "busybox:1.36",
    args: sleep,
    volumes: [
      { name: "scratch" },
      { name: "fast", kind: containers.VolumeKind.MEMORY, size: 16 },
      { name: "data", kind: containers.VolumeKind.PERSISTENT },
      { name: "common", kind: containers.VolumeKind.SHARED },
      { name: "machine", kind: containers.VolumeKind.BIND, hostPath: "./folder" },
    ],
    volumeMounts: [
      { volume: "scratch", path: "/scratch" },
      { volume: "fast", path: "/fast" },
      { volume: "fast", path: "/fast-below", subPath: "below" },
      { volume: "data", path: "/data" },
      { volume: "data", path: "/data-below", subPath: "a/b" },
      { volume: "data", path: "/data-read", readOnly: true },
      { volume: "common", path: "/common" },
      { volume: "machine", path: "/machine" },
      { volume: "machine", path: "/machine-below", subPath: "inner", readOnly: true },
    ],
  ) as "many";
  new containers.Service(
    image: "busybox:1.36",
    args: sleep,
    replicas: 2,
    volumes: [{ name: "scratch" }],
    volumeMounts: [{ volume: "scratch", path: "/scratch" }],
    sidecars: [{ name: "beside", image: "busybox:1.36", args: sleep, volumeMounts: [{ volume: "scratch", path: "/seen" }] }],
  ) as "twins";
  new containers.Service(
    image: "busybox:1.36",
    args: sleep,
    volumes: [
      { name: "common", kind: containers.VolumeKind.SHARED },
      { name: "data", kind: containers.VolumeKind.PERSISTENT },
      { name: "fast", kind: containers.VolumeKind.MEMORY },
    ],
    volumeMounts: [
      { volume: "common", path: "/common", readOnly: true },
      { volume: "data", path: "/data" },
      { volume: "fast", path: "/fast" },
    ],
  ) as "other";
  test "it runs" { assert(true); }
`;

const docker = new Docker();
let app: CompiledApp;
let running: RunningApp;
const write = (service: string, path: string, text: string, container?: string) =>
  running.exec(service, ["sh", "-c", `echo ${text} > ${path}`], container);
const read = (service: string, path: string, container?: string) => running.exec(service, ["cat", path], container);

beforeAll(async () => {
  app = await compileApp(PROGRAM, { "folder/inner/file": "from the machine" });
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("an ephemeral volume is one per replica, for all of its containers", async () => {
  const mounts = await Promise.all(
    ["main", "beside"].map(async (container) => {
      const found = await running.containers("twins", container);
      return found.map(({ Mounts }) => Mounts.find(({ Destination }) => /scratch|seen/.test(Destination))?.Name);
    }),
  );
  const [main = [], beside = []] = mounts;
  expect(new Set(main).size).toBe(2);
  expect([...main].sort()).toEqual([...beside].sort());
});

test("a memory volume is in memory, as large as it was asked for", async () => {
  const mounts = await running.exec("many", ["cat", "/proc/mounts"]);
  expect(mounts).toMatch(/^tmpfs \/fast tmpfs .*size=16384k/m);
  expect(mounts).toMatch(/^tmpfs \/fast-below tmpfs .*size=16384k/m);
  await write("many", "/fast-below/x", "fast");
  expect(await read("many", "/fast/below/x")).toBe("fast");
});

test("a memory volume outlives its container as long as the replica runs", { timeout: 30_000 }, async () => {
  await write("other", "/fast/x", "kept");
  const [before] = await running.containers("other");
  await docker.getContainer(before?.Id ?? "").kill();
  await eventually(async () => (await running.containers("other")).some(({ Id }) => Id !== before?.Id));
  expect(await read("other", "/fast/x")).toBe("kept");
});

test("a sub-path of a volume is a folder of it, made when it is missing", async () => {
  await write("many", "/data-below/file", "below");
  expect(await read("many", "/data/a/b/file")).toBe("below");
});

test("a read-only mount refuses to be written", async () => {
  expect(await write("many", "/data-read/file", "x")).toContain("Read-only file system");
  expect(await write("many", "/machine-below/file", "x")).toContain("Read-only file system");
  expect(await write("other", "/common/file", "x")).toContain("Read-only file system");
});

test("a bind volume is a folder of the machine", async () => {
  expect(await read("many", "/machine-below/file")).toBe("from the machine");
  await write("many", "/machine/answer", "from the container");
  expect(readFileSync(join(app.project.directory, "folder/answer"), "utf8")).toBe("from the container\n");
});

test("a shared volume is one for all workloads, a persistent one for one workload", async () => {
  await write("many", "/common/file", "shared");
  await write("many", "/data/file", "many");
  await write("other", "/data/file", "other");
  expect(await read("other", "/common/file")).toBe("shared");
  expect(await read("many", "/data/file")).toBe("many");
});

test("persistent and shared volumes live on in the next run, the others do not", { timeout: 60_000 }, async () => {
  await write("many", "/scratch/file", "gone");
  await running.stop();
  running = await app.start();
  expect(await read("many", "/data/file")).toBe("many");
  expect(await read("other", "/data/file")).toBe("other");
  expect(await read("other", "/common/file")).toBe("shared");
  expect(await read("many", "/scratch/file")).toContain("No such file");
  expect(await read("other", "/fast/x")).toContain("No such file");
});

test("the volumes of a test end with it, and `clean` removes those of the app", { timeout: 60_000 }, async () => {
  await running.stop();
  const id = app.schemas[0]?.app ?? "";
  const volumes = async () => {
    const { Volumes } = await docker.listVolumes({ filters: { label: [`${APP_LABEL}=${id}`] } });
    return Volumes.map(({ Name }) => Name).sort();
  };
  const kept = [`wing-${id}-many.data`, `wing-${id}-other.data`, `wing-${id}.common`];
  expect(await volumes()).toEqual(kept);
  const { exitCode, output } = await app.project.test();
  expect(exitCode, output).toBe(0);
  await eventually(async () => (await volumes()).length === kept.length);
  const cli = resolve(__dirname, "../../lib/bin.cjs");
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "clean", "--app", id]);
  for (const name of kept) expect(stdout).toContain(`removed volume ${name}\n`);
  expect(await volumes()).toEqual([]);
});
