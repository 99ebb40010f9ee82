import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { closureProgram } from "./closure-folder";
import { nodeProgram } from "./node-program";

function service(client: string) {
  return nodeProgram(closureProgram("service", client));
}

test.each(["SIGTERM", "SIGINT"] as const)("it starts once, stays, and stops at %s with code 0", async (signal) => {
  const run = service(`{ async handle() {
    console.log("started");
    return async () => { await new Promise((done) => setTimeout(done, 50)); console.log("stopped"); };
  } }`);
  await run.says("started");
  await sleep(100);
  run.signal(signal);
  run.signal(signal);
  expect(await run.ended).toBe(0);
  expect(run.output()).toBe("started\nstopped\n");
});

test.each(["undefined", "null"])("a service that returns %s needs no stopping", async (returned) => {
  const run = service(`{ async handle() { console.log("started"); return ${returned}; } }`);
  await run.says("started");
  run.signal("SIGTERM");
  expect(await run.ended).toBe(0);
});

test("a signal that comes during the start is followed after it", async () => {
  const run = service(`{ async handle() {
    console.log("starting");
    await new Promise((done) => setTimeout(done, 300));
    console.log("started");
    return () => console.log("stopped");
  } }`);
  await run.says("starting");
  run.signal("SIGTERM");
  expect(await run.ended).toBe(0);
  expect(run.output()).toBe("starting\nstarted\nstopped\n");
});

test("a start that fails is told with its stack, code 1", async () => {
  const run = service(`{ async handle() { throw new TypeError("no database"); } }`);
  expect(await run.ended).toBe(1);
  expect(run.output()).toMatch(/TypeError: no database\n\s+at .*handle \(.*web\.closure\.cjs:1:/);
});

test("a client that cannot be made is told, code 1", async () => {
  const run = service(`(() => { throw new Error("no such bucket"); })()`);
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain("Error: no such bucket\n");
});

test("a stop that fails is told, code 1", async () => {
  const run = service(`{ async handle() { console.log("started"); return () => { throw new Error("will not"); }; } }`);
  await run.says("started");
  run.signal("SIGTERM");
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain("Error: will not\n");
});
