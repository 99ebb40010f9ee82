import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { removeTestThings } from "@wing-containers/engine/testing/test-image";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { thingsOf } from "../lifecycle/things-of";
import { check } from "./check";
import { type FunctionProgram, functionProgram, makeFunctionImage } from "./function-image";

const GOOD = "try { JSON.parse(body || 'null'); } catch { return fail(400); } response.end(body);";

describe("check-function", { timeout: 90_000 }, () => {
  const name = `check-function-${process.pid}`;
  let engine: Engine;
  let images = 0;

  beforeAll(async () => {
    engine = await findEngine();
  });
  afterAll(() => removeTestThings(engine, name));

  async function image(program: FunctionProgram | string): Promise<string> {
    const repository = `wing-containers-test/${name}-${images++}`;
    const text = typeof program === "string" ? program : functionProgram(program);
    await makeFunctionImage(engine, repository, name, text);
    return repository;
  }

  /** Checks a program to the end: the exit code, and the lines that are not `ok`. */
  async function findings(program: FunctionProgram | string, ...options: string[]) {
    const run = check([await image(program), ...options]);
    const exitCode = await run.ended;
    await eventually(async () => (await thingsOf(engine, run.process.pid ?? 0)).networks.length === 0);
    expect((await thingsOf(engine, run.process.pid ?? 0)).containers).toEqual([]);
    const lines = run.output().trim().split("\n");
    return {
      exitCode,
      ok: lines.filter((line) => line.startsWith("ok ")).length,
      rest: lines.filter((line) => !line.startsWith("ok ")),
    };
  }

  test("a function that keeps the contract passes every rule, and nothing is left", async () => {
    expect(await findings({ server: GOOD })).toEqual({ exitCode: 0, ok: 9, rest: [] });
  });

  test("the documentation's example passes every rule", async () => {
    const page = readFileSync(join(__dirname, "../../../../docs/function-contract.md"), "utf8");
    const example = /```js\n(.*?)```/s.exec(page)?.[1] ?? "";
    expect(await findings(example)).toEqual({ exitCode: 0, ok: 9, rest: [] });
  });

  test("no result and reported failures are fine; an event that is not taken is a warning", async () => {
    expect(await findings({ server: "response.writeHead(204).end();" }, "--event", '{"a":1}')).toEqual({
      exitCode: 0,
      ok: 8,
      rest: [expect.stringMatching(/^warning {2}answers malformed JSON with error JSON: it took it; answer 400/)],
    });
    const { exitCode, rest } = await findings({ server: "fail(500);" });
    expect(exitCode).toBe(0);
    expect(rest).toEqual([expect.stringMatching(/^warning {2}answers POST \/.*500 .*"errorType":"E".*by --event/)]);
  });

  test("answers outside of the contract fail", async () => {
    const { exitCode, rest } = await findings({ server: "response.end('hello');" });
    expect(exitCode).toBe(1);
    expect(rest[0]).toMatch(/^failed {3}answers POST \/ .*it answered 200 hello, which is no JSON\. Answer JSON/);
    expect(rest).toHaveLength(5);
  });

  test("an event that ends the function fails with its last lines, and is the last one", async () => {
    const server = `if (body === "null") { console.log("null it is"); process.exit(3); } ${GOOD}`;
    const { exitCode, ok, rest } = await findings({ server });
    expect({ exitCode, ok }).toEqual({ exitCode: 1, ok: 2 });
    expect(rest.join("\n")).toMatch(
      /^failed {3}takes a request without .*exited with code 3\.\n {2}\| null it is\nAn event must/,
    );
  });

  test("a function that ignores PORT, or ends at once, fails", async () => {
    const ignoring = await findings({ server: GOOD, listen: "8080" }, "--timeout", "2");
    expect(ignoring.exitCode).toBe(1);
    expect(ignoring.rest).toEqual([
      expect.stringMatching(/^failed {3}listens on 0\.0\.0\.0 .*PORT was 9321; nothing listens on port 9321 after 2 s/),
    ]);
    const ended = await findings({ server: GOOD, first: "throw new Error('no config');" });
    expect(ended.rest.join("\n")).toContain("exited with code 1");
    expect(ended.rest.join("\n")).toContain("| Error: no config");
  });

  test("ignoring SIGTERM fails; needing root or a writable file system is a warning", async () => {
    const first = "process.on('SIGTERM', () => {}); require('node:fs').writeFileSync('/started', '');";
    const { exitCode, rest } = await findings({ server: GOOD, first });
    expect(exitCode).toBe(1);
    expect(rest.filter((line) => !line.startsWith(" ")).join("\n")).toMatch(
      /^failed {3}exits within 10 s after SIGTERM, .*had to be killed.*\nwarning {2}runs with a read-only root.*\nwarning {2}runs as another user than root/s,
    );
  });

  test("Ctrl-C removes what was started", async () => {
    const run = check([await image({ server: "" }), "--timeout", "60"]);
    const pid = run.process.pid ?? 0;
    await eventually(async () => (await thingsOf(engine, pid)).containers.length > 0);
    run.process.kill("SIGINT");
    expect(await run.ended).toBe(130);
    expect((await thingsOf(engine, pid)).containers).toEqual([]);
    await eventually(async () => (await thingsOf(engine, pid)).networks.length === 0);
  });

  test("a missing image and a missing engine are named, with what to do", async () => {
    const missing = check(["localhost:1/no/such-image:1"]);
    expect(await missing.ended).toBe(1);
    expect(missing.output()).toMatch(/Could not pull the image localhost:1\/no\/such-image:1.*\n\S/);
    const noEngine = check(["busybox:1.36"], { DOCKER_HOST: "unix:///no/such.sock" });
    expect(await noEngine.ended).toBe(1);
    expect(noEngine.output()).toMatch(/No container engine answers.*\/no\/such\.sock/s);
  });
});
