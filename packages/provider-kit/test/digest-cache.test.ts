import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { hashContext } from "../src/index";
import { buildInput } from "./build-input";
import { temporaryFolder } from "./temporary-folder";

/** A context whose files are all old enough to be remembered, hashed once. */
async function rememberedContext() {
  const context = temporaryFolder({ Dockerfile: "FROM scratch\n", a: "1", "src/b": "2", c: "3" });
  const input = buildInput(context);
  const newest = statSync(join(context, "c")).ctimeMs;
  await vi.waitUntil(() => Date.now() > newest + 2100, { timeout: 5000 });
  const { hash } = hashContext(input);
  const folder = join(input.cacheDir as string, "digests");
  return { context, input, hash, cache: join(folder, readdirSync(folder)[0] as string), folder };
}

function remembered(cache: string) {
  return JSON.parse(readFileSync(cache, "utf8").split("\n")[1] as string) as { paths: string[]; digests: string[] };
}

test("files just touched are not remembered", () => {
  const context = temporaryFolder({ Dockerfile: "FROM scratch\n" });
  const input = buildInput(context);
  hashContext(input);
  expect(readdirSync(input.cacheDir as string)).toEqual([]);
});

test("a remembered digest is used instead of the file", async () => {
  const { input, hash, cache } = await rememberedContext();
  const content = remembered(cache);
  expect(content.paths).toEqual(["Dockerfile", "a", "c", "src/b"]);
  content.digests[1] = "0".repeat(64);
  const body = JSON.stringify(content);
  const sum = createHash("sha256").update(body).digest("hex");
  writeFileSync(cache, `wing-containers digests 1 ${sum}\n${body}`);
  expect(hashContext(input).hash).not.toBe(hash);
});

test("an unchanged context leaves the cache untouched, a changed one replaces it", async () => {
  const { context, input, hash, cache } = await rememberedContext();
  const before = statSync(cache);
  expect(hashContext(input).hash).toBe(hash);
  expect(statSync(cache).ino).toBe(before.ino);

  appendFileSync(join(context, "a"), "changed");
  expect(hashContext(input).hash).not.toBe(hash);
  expect(remembered(cache).paths).toEqual(["Dockerfile", "c", "src/b"]);

  rmSync(join(context, "c"));
  hashContext(input);
  expect(remembered(cache).paths).toEqual(["Dockerfile", "src/b"]);
});

test("a damaged cache is ignored and replaced", async () => {
  const { input, hash, cache } = await rememberedContext();
  const whole = readFileSync(cache, "utf8");
  const damages = [
    () => truncateSync(cache, 200),
    () => truncateSync(cache, 0),
    () => writeFileSync(cache, whole.replace(/"[0-9a-f]{64}"/, `"${"0".repeat(64)}"`)),
    () => writeFileSync(cache, whole.replace("digests 1", "digests 9")),
  ];
  for (const damage of damages) {
    damage();
    expect(hashContext(input).hash).toBe(hash);
    expect(readFileSync(cache, "utf8")).toBe(whole);
  }
});

test("a cache that cannot be written costs nothing but time", async () => {
  const { input, hash, folder } = await rememberedContext();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "a file where the folder should be");
  expect(hashContext(input).hash).toBe(hash);
  mkdirSync(join(input.context, "sub"));
  expect(hashContext(input).hash).not.toBe(hash);
});

test("several processes may hash one context at once", async () => {
  const { input, hash, folder, cache } = await rememberedContext();
  rmSync(cache);
  const lib = join(__dirname, "..", "lib", "index.js");
  const program = `for (let i = 0; i < 20; i++) console.log(require(${JSON.stringify(lib)}).hashContext(${JSON.stringify(input)}).hash)`;
  const runs = await Promise.all([1, 2, 3, 4].map(() => promisify(execFile)(process.execPath, ["-e", program])));
  for (const { stdout } of runs) expect(new Set(stdout.trim().split("\n"))).toEqual(new Set([hash]));
  expect(readdirSync(folder)).toHaveLength(1);
});
