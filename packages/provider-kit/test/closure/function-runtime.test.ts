import { request } from "node:http";
import { expect, test } from "vitest";
import { closureProgram } from "./closure-folder";
import { freePort, nodeProgram } from "./node-program";

/** Starts a function and waits until its port is open. */
async function serve(client: string, env: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const run = nodeProgram(closureProgram("function", client), { PORT: port, ...env });
  const url = `http://127.0.0.1:${port}`;
  for (let left = 200; left > 0; left--) {
    const open = await fetch(url).then(
      () => true,
      () => false,
    );
    if (open) break;
    await new Promise((done) => setTimeout(done, 25));
  }
  const post = async (body: string, path = "/") => {
    const response = await fetch(url + path, { method: "POST", body });
    return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
  };
  return { ...run, url, post };
}

const echo = "{ async handle(...args) { return { args } } }";

test("an event becomes the argument and the result JSON; without a body there is no event", async () => {
  const { post } = await serve(echo);
  expect(await post('{"a":1}')).toEqual({ status: 200, type: "application/json", text: '{"args":[{"a":1}]}' });
  expect((await post("null", "/?x=1")).text).toBe('{"args":[null]}');
  expect((await post("")).text).toBe('{"args":[null]}');
});

test("results: none is 204, null is null, maps and sets are kept, what JSON lacks is an error", async () => {
  const { post } = await serve(`{ async handle(event) {
    const circle = {}; circle.self = circle;
    return { none: undefined, null: null, map: new Map([["a", new Set([1])]]), big: 1n, circle, code() {}, long: "x".repeat(7e6) }[event];
  } }`);
  expect(await post('"none"')).toEqual({ status: 204, type: null, text: "" });
  expect((await post('"null"')).text).toBe("null");
  expect((await post('"map"')).text).toBe('{"a":[1]}');
  for (const [event, message] of [
    ["big", /BigInt/],
    ["circle", /circular/],
    ["code", /A function cannot be JSON/],
    ["long", /at most 6291456 bytes; this one has 7000002/],
  ] as const) {
    const answer = await post(JSON.stringify(event));
    expect(answer).toMatchObject({ status: 500, type: "application/json" });
    expect(JSON.parse(answer.text).errorMessage).toMatch(message);
  }
});

test("what the handler throws is the answer, and the next event is served", async () => {
  const { post } = await serve(
    `{ async handle(event) { if (event === 1) throw new RangeError("too far"); if (event === 2) throw "text"; return "fine" } }`,
  );
  const { status, text } = await post("1");
  expect(status).toBe(500);
  expect(JSON.parse(text)).toMatchObject({ errorType: "RangeError", errorMessage: "too far" });
  expect(JSON.parse(text).stackTrace[0]).toMatch(/^at .*web\.closure\.cjs:1:\d+\)?$/);
  expect(JSON.parse((await post("2")).text)).toEqual({ errorType: "Error", errorMessage: "text", stackTrace: [] });
  expect((await post("3")).text).toBe('"fine"');
});

test.each([
  ["another path", "POST", "/other", "1", 404, "PathNotFound"],
  ["another method", "PUT", "/events", "1", 405, "MethodNotAllowed"],
  ["no JSON", "POST", "/events", "{", 400, "InvalidJson"],
  ["more than 6 MiB", "POST", "/events", `"${"x".repeat(6 * 1024 * 1024)}"`, 413, "EventTooLarge"],
])("%s is refused", async (_title, method, path, body, status, errorType) => {
  const { url } = await serve(echo, { FUNCTION_PATH: "/events" });
  const response = await fetch(url + path, { method, body });
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("allow")).toBe(status === 405 ? "POST" : null);
  expect(await response.json()).toMatchObject({ errorType, stackTrace: [] });
});

test("a strange path and a client that goes away do no harm", async () => {
  const { url, post, output } = await serve(echo);
  const { hostname, port } = new URL(url);
  const odd = request({ hostname, port, path: "//%zz", method: "POST" }).end();
  expect(await new Promise((done) => odd.on("response", ({ statusCode }) => done(statusCode)))).toBe(404);
  const gone = request({ hostname, port, method: "POST", headers: { "content-length": "100" } });
  gone.on("error", () => undefined);
  gone.write("half");
  await new Promise((done) => setTimeout(done, 50));
  gone.destroy();
  expect((await post("1")).status).toBe(200);
  expect(output()).toBe("");
});

test("events run side by side; SIGTERM lets them finish and the process exits with 0", async () => {
  const { post, signal, ended, says } = await serve(`{ running: 0, async handle() {
    console.log("running", ++this.running);
    await new Promise((done) => setTimeout(done, 400));
    return "done";
  } }`);
  const answers = [post("1"), post("2")];
  await says("running 2");
  signal("SIGTERM");
  expect((await Promise.all(answers)).map(({ text }) => text)).toEqual(['"done"', '"done"']);
  expect(await ended).toBe(0);
});

test("a client that cannot be made is told in every answer, until it can", async () => {
  const { post, output } = await serve(
    `(() => { globalThis.tries = (globalThis.tries ?? 0) + 1; if (tries < 3) throw new Error("not yet " + tries); return { handle: async () => tries } })()`,
  );
  expect(output()).toContain("Error: not yet 1\n");
  expect(JSON.parse((await post("")).text)).toMatchObject({ errorMessage: "not yet 2" });
  expect((await post("")).text).toBe("3");
  expect((await post("")).text).toBe("3");
});

test.each([
  [{ PORT: "http" }, 'PORT is "http"; it must be a port'],
  [{ PORT: "65536" }, 'PORT is "65536"'],
  [{ FUNCTION_PATH: "events" }, 'FUNCTION_PATH is "events"; it must be a path such as "/events"'],
])("%j is refused at the start", async (env, message) => {
  const run = nodeProgram(closureProgram("function", echo), env);
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain(message);
});
