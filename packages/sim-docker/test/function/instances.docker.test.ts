import { eventually } from "@wing-containers/engine/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import type { RunningApp } from "../fields/running-app";
import { functionServer } from "./function-server";

const PROGRAM = `
  new containers.Function(image: "./fn") as "reused";
  new containers.Function(image: "./fn", scaling: { max: 2, scaleInCooldown: 1s }) as "few";
  new containers.Function(image: "./fn", scaling: { max: 1 }, concurrency: 3) as "shared";
  new containers.Function(image: "./fn", scaling: { max: 1 }, timeout: 2s) as "slow";
  new containers.Function(image: "./fn", scaling: { min: 1, max: 2, scaleInCooldown: 1s }) as "warm";
  new containers.Function(image: "./fn", memory: 64) as "small";
  new containers.Function(
    image: "./fn",
    readiness: { httpGet: { path: "/" } },
    initContainers: [{
      name: "writer",
      image: "busybox:1.36",
      args: ["sh", "-c", "echo written > /shared/file"],
      volumeMounts: [{ volume: "shared", path: "/shared" }],
    }],
    sidecars: [{
      name: "beside",
      image: "busybox:1.36",
      args: ["httpd", "-f", "-p", "9090", "-h", "/shared"],
      ports: [{ port: 9090, name: "beside" }],
      volumeMounts: [{ volume: "shared", path: "/shared" }],
    }],
    volumes: [{ name: "shared", kind: containers.VolumeKind.EPHEMERAL }],
  ) as "composed";
  new containers.Function(image: "busybox:1.36", args: ["sh", "-c", "echo no setting >&2; exit 4"]) as "crashing";
  new containers.Function(image: "busybox:1.36", args: ["no-such-program"]) as "mistyped";
  new containers.Function(image: "busybox:1.36", replicas: 0) as "off";
  new containers.Function(image: "wing-containers.invalid/no-such-image:1") as "absent";
`;

let app: CompiledApp;
let running: RunningApp;

const who = (name: string, after = 0) => running.fn(name).invoke({ do: "who", after }) as Promise<string>;

beforeAll(async () => {
  app = await compileApp(PROGRAM, functionServer("instances"));
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("an idle function has no instance; one is started on demand and used again", { timeout: 30_000 }, async () => {
  expect(await running.containers("reused")).toEqual([]);
  const first = await who("reused");
  expect(await running.containers("reused")).toHaveLength(1);
  expect(await who("reused")).toBe(first);
  expect(await running.containers("reused")).toHaveLength(1);
});

test("several at once have instances of their own up to the maximum, the rest waits, and idle ones stop", {
  timeout: 60_000,
}, async () => {
  const names = await Promise.all([1, 2, 3, 4, 5].map(() => who("few", 300)));
  expect(new Set(names).size).toBe(2);
  await eventually(async () => (await running.containers("few")).length === 0);
  expect(names).not.toContain(await who("few"));
});

test("an instance handles as many at once as concurrency says", { timeout: 30_000 }, async () => {
  await who("shared");
  const began = Date.now();
  const names = await Promise.all([1, 2, 3].map(() => who("shared", 1_000)));
  expect(new Set(names).size).toBe(1);
  expect(Date.now() - began).toBeLessThan(2_000);
});

test("scaling.min instances run from the start, and stay", { timeout: 60_000 }, async () => {
  const [container] = await running.containers("warm");
  const first = running.fn("warm").invoke({ do: "wait for /free" });
  const second = await who("warm");
  await running.exec("warm", ["touch", "/free"]);
  const names = [await first, second];
  expect(names[0]).toBe(container?.Config.Hostname);
  expect(second).not.toBe(names[0]);
  await eventually(async () => (await running.containers("warm")).length === 1);
  await running
    .fn("warm")
    .invoke({ do: "exit", code: 1 })
    .catch(() => undefined);
  await eventually(async () => {
    const [other] = await running.containers("warm");
    return other !== undefined && !names.includes(other.Config.Hostname ?? "");
  });
});

test("one that takes too long fails, and its instance is replaced", { timeout: 60_000 }, async () => {
  const before = await who("slow");
  const began = Date.now();
  await expect(running.fn("slow").invoke({ do: "hang" })).rejects.toThrow(
    /^slow timed out: no answer within 2 s \(timeout\)/,
  );
  expect(Date.now() - began).toBeGreaterThanOrEqual(1_900);
  expect(await who("slow")).not.toBe(before);
});

test("one that finds no place in time fails, while the others do not", { timeout: 60_000 }, async () => {
  await who("slow");
  const results = await Promise.allSettled([1, 2, 3].map(() => who("slow", 1_300)));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect((results[2] as PromiseRejectedResult).reason.message).toMatch(/^slow: no instance was free within 2 s/);
});

test("a crash fails the invocation with exit code and last words, and the next has a new instance", {
  timeout: 60_000,
}, async () => {
  const before = await who("reused");
  await expect(running.fn("reused").invoke({ do: "exit", code: 7 })).rejects.toThrow(
    /^reused exited with code 7\.\n(.*\n)* {2}\| the last words$/,
  );
  expect(await who("reused")).not.toBe(before);
  await expect(running.fn("reused").invoke({ do: "disconnect" })).rejects.toThrow(/broke the connection/);
  expect(await who("reused")).not.toBe(before);
});

test("one that uses too much memory says so", { timeout: 60_000 }, async () => {
  await expect(running.fn("small").invoke({ do: "eat" })).rejects.toThrow(/more memory than it may: raise `memory`/);
  expect(await who("small")).toMatch(/^[0-9a-f]{12}$/);
});

test("init containers, sidecars, volumes and probes work as in a service", { timeout: 60_000 }, async () => {
  await who("composed");
  expect((await running.get("composed", "/file")).status).toBe(200);
  const beside = await fetch(running.url("composed", "/file", "beside"));
  expect(await beside.text()).toBe("written\n");
});

test("an instance that cannot start fails the invocation with the reason", { timeout: 60_000 }, async () => {
  await expect(who("crashing")).rejects.toThrow(/^crashing exited with code 4\.\n {2}\| no setting$/);
  await expect(who("mistyped")).rejects.toThrow(/the image has no such program to run/);
  await expect(who("absent")).rejects.toThrow(/^absent: .*no-such-image/);
  expect((await running.get("absent")).status).toBe(503);
  await expect(who("off")).rejects.toThrow(/^off: it is given 0 replicas$/);
});

test("any HTTP request to the address takes a place too", { timeout: 60_000 }, async () => {
  const url = running.url("reused", "/some/path?x=1");
  const answer = await fetch(url, { method: "PUT", body: JSON.stringify({ do: "request" }) });
  expect(await answer.json()).toMatchObject({ method: "PUT", url: "/some/path?x=1" });
  const slow = await fetch(running.url("slow"), { method: "POST", body: JSON.stringify({ do: "hang" }) });
  expect([slow.status, await slow.text()]).toEqual([
    504,
    "slow timed out: no answer within 2 s. Its instance is replaced.\n",
  ]);
  const off = await running.get("off");
  expect(off).toEqual({ status: 503, text: "off: it is given 0 replicas\n" });
});

test("everything stops with the app", { timeout: 60_000 }, async () => {
  const hanging = running
    .fn("shared")
    .invoke({ do: "hang" })
    .catch(({ message }: Error) => message);
  await eventually(async () => (await running.containers("shared")).length === 1);
  await running.stop();
  expect(await hanging).toMatch(/shared (was stopped|: it is stopped)|shared: it is stopped/);
  for (const name of ["reused", "few", "shared", "slow", "warm", "small", "composed"])
    await eventually(async () => (await running.containers(name)).length === 0);
});
