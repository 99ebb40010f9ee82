import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test, vi } from "vitest";
import { resolvePlan } from "../src/resolve-plan.js";
import { emptyFolder } from "./run-create.js";

/** A terminal at which somebody can type when the program has asked. */
function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
  });
  const type = async (question: string, keys: string) => {
    await vi.waitFor(() => expect(shown).toContain(question));
    shown = "";
    input.write(keys);
  };
  return { streams: { input, output }, type };
}

const ENTER = "\r";
const CONTROL_C = "\x03";
const CONTROL_U = "\x15";

test("what was not given is asked for, and an empty answer is the default", async () => {
  const { streams, type } = terminal();
  const plan = resolvePlan({}, streams);
  await type("Name of the npm package", `@tiny/wing-orbit${ENTER}`);
  await type("Folder", ENTER);
  expect(await plan).toEqual({ name: "@tiny/wing-orbit", folder: "./wing-orbit" });
});

test("what was given is not asked for", async () => {
  const { streams, type } = terminal();
  const plan = resolvePlan({ name: "@tiny/wing-orbit" }, streams);
  await type("Folder", `elsewhere${ENTER}`);
  expect(await plan).toEqual({ name: "@tiny/wing-orbit", folder: "elsewhere" });
});

test("an answer that cannot be used is explained, and asked for again", async () => {
  const taken = emptyFolder();
  mkdirSync(join(taken, "web"));
  writeFileSync(join(taken, "web", "main.w"), "");
  const { streams, type } = terminal();
  const plan = resolvePlan({}, streams);
  await type("Name of the npm package", `wing-orbit${ENTER}`);
  await type("has no scope", `${CONTROL_U}@tiny/wing-orbit${ENTER}`);
  await type("Folder", `${join(taken, "web")}${ENTER}`);
  await type("is not empty", `${CONTROL_U}${join(taken, "orbit")}${ENTER}`);
  expect(await plan).toEqual({ name: "@tiny/wing-orbit", folder: join(taken, "orbit") });
});

test("Ctrl+C cancels", async () => {
  const { streams, type } = terminal();
  const plan = resolvePlan({}, streams);
  await Promise.all([
    type("Name of the npm package", CONTROL_C),
    expect(plan).rejects.toThrow("Cancelled.\nNothing was written."),
  ]);
});
