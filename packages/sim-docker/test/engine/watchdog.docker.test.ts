import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { makeTestImage, removeTestThings } from "@wing-containers/engine/testing/test-image";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OWNER_LABEL } from "../../src/engine/labels";
import { processIdentity } from "../../src/engine/process-identity";

interface Started {
  readonly child: ChildProcess;
  readonly owner: string;
  readonly watchdogs: readonly number[];
  /** Resolves when the parent has made its first things. */
  readonly busy: Promise<unknown>;
}

describe("the watchdog", { timeout: 120_000 }, () => {
  const name = `watchdog-${process.pid}`;
  const image = `wing-containers-test/${name}`;
  // Inside the package, so that the programs find its dependencies.
  const folder = join(__dirname, "../../node_modules/.cache", name);
  let engine: Engine;

  const startParent = async (what: string): Promise<Started> => {
    const argv = [join(folder, "watchdog-parent.js"), join(folder, "watchdog.js"), what, name];
    const child = spawn(process.execPath, argv, { detached: true, stdio: ["ignore", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value: first } = await lines.next();
    if (!first) throw new Error("The parent ended before it was ready.");
    return { child, ...JSON.parse(first), busy: lines.next() };
  };
  const left = async (owner: string): Promise<number> => {
    const filters = { label: [`${OWNER_LABEL}=${owner}`] };
    const [containers, networks, volumes] = await Promise.all([
      engine.docker.listContainers({ all: true, filters }),
      engine.docker.listNetworks({ filters }),
      engine.docker.listVolumes({ filters }),
    ]);
    return containers.length + networks.length + (volumes.Volumes ?? []).length;
  };
  const ended = (pid: number | undefined) => eventually(() => processIdentity(pid ?? 0) === undefined, 70_000);

  beforeAll(async () => {
    engine = await findEngine();
    await makeTestImage(engine, image, name);
    const root = join(__dirname, "../..");
    const entry = {
      watchdog: join(root, "src/engine/watchdog.ts"),
      "watchdog-parent": join(__dirname, "watchdog-parent.ts"),
    };
    await build({
      entry,
      outDir: folder,
      format: "cjs",
      external: ["dockerode"],
      splitting: false,
      dts: false,
      silent: true,
      config: false,
    });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await removeTestThings(engine, name);
  });

  test("is one per process, keeps nothing alive and ends with its parent", async () => {
    const { child, watchdogs } = await startParent("");
    expect(watchdogs[1]).toBe(watchdogs[0]);
    expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(0);
    await ended(watchdogs[0]);
  });

  test.each(["SIGKILL", "SIGINT", "SIGHUP", "SIGTERM"] as const)(
    "leaves nothing behind when %s ends its parent's process group",
    async (signal) => {
      const { child, owner, watchdogs, busy } = await startParent(image);
      await busy;
      await sleep(Math.random() * 1_000);
      expect(await left(owner)).toBeGreaterThan(0);
      process.kill(-(child.pid ?? 0), signal);
      await ended(watchdogs[0]);
      expect(await left(owner)).toBe(0);
    },
  );

  test("ignores the signals that end other programs", async () => {
    const { child, owner, watchdogs, busy } = await startParent(image);
    await busy;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.kill(watchdogs[0] ?? 0, signal);
    child.kill("SIGKILL");
    await ended(watchdogs[0]);
    expect(await left(owner)).toBe(0);
  });

  test("removes nothing of another process", async () => {
    const [dying, living] = await Promise.all([startParent(image), startParent(image)]);
    await Promise.all([dying.busy, living.busy]);
    dying.child.kill("SIGKILL");
    await ended(dying.watchdogs[0]);
    expect(await left(dying.owner)).toBe(0);
    expect(await left(living.owner)).toBeGreaterThan(0);
    living.child.kill("SIGKILL");
    await ended(living.watchdogs[0]);
    expect(await left(living.owner)).toBe(0);
  });
});
