import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { bindingsModule } from "../../src/index";
import { closureOptions } from "./closure-folder";
import { nodeProgram } from "./node-program";

const code = `let made = 0;
exports.clients = async () => ({
  uploads: {
    made: ++made,
    async put(...args) { return args; },
    async get(key) { return { date: new Date(0), map: new Map([["k", 1]]), set: new Set([1]), made: this.made }[key]; },
    async fail() { throw new Error("the bucket is gone"); },
    async delete() { return "deleted"; },
  },
});
exports.operations = { uploads: ["put", "get", "fail"] };`;

function bindingsFile(text = code): string {
  return bindingsModule({ ...closureOptions("service", ""), code: text }).file;
}

test("the file gives the declared operations, with clients made once", async () => {
  const { bindings } = createRequire(__filename)(bindingsFile());
  const { uploads } = await bindings();
  expect(await uploads.put("k", "v")).toEqual(["k", "v"]);
  expect(await (await bindings()).uploads.get("made")).toBe(1);
  expect(Object.keys(uploads)).toEqual(["put", "get", "fail"]);
  await expect(uploads.fail()).rejects.toThrow("the bucket is gone");
});

test("what is not declared throws; awaiting and printing a client does not", async () => {
  const clients = await createRequire(__filename)(bindingsFile()).bindings();
  const { uploads } = clients;
  expect(() => uploads.delete("k")).toThrow(
    'The binding "uploads" does not allow the operation "delete"; it allows: put, get, fail.',
  );
  expect(() => clients.queue).toThrow('There is no binding "queue"; this workload has: uploads.');
  expect(uploads.then).toBeUndefined();
  expect(await uploads).toBe(uploads);
  expect(`${uploads} ${JSON.stringify(clients)}`).toBe('[object Object] {"uploads":{}}');
  expect(() => Object.assign(uploads, { put: 1 })).toThrow(TypeError);
});

test("clients that could not be made are made by the next call", async () => {
  const { bindings } = createRequire(__filename)(
    bindingsFile(`let tries = 0;
      exports.clients = async () => { if (tries++ === 0) throw new Error("no network"); return { q: { push: async () => tries } }; };
      exports.operations = { q: ["push"] };`),
  );
  await expect(bindings()).rejects.toThrow("no network");
  expect(await (await bindings()).q.push()).toBe(2);
});

async function checkEndpoint(url: string) {
  const call = async (path: string, body?: string) => {
    const response = await fetch(url + path, { method: "POST", ...(body !== undefined && { body }) });
    return `${response.status} ${response.headers.get("content-type")} ${await response.text()}`;
  };
  expect(await call("/uploads/put", '["k",{"a":1}]')).toBe('200 application/json ["k",{"a":1}]');
  expect(await call("/uploads/put")).toBe("200 application/json []");
  expect(await call("/uploads/get", '["nothing"]')).toBe("204 null ");
  expect(await call("/uploads/get", '["date"]')).toBe('200 application/json "1970-01-01T00:00:00.000Z"');
  expect(await call("/uploads/get", '["map"]')).toBe('200 application/json {"k":1}');
  expect(await call("/uploads/get", '["set"]')).toBe("200 application/json [1]");
  expect(await call("/uploads/get", '["made"]')).toBe("200 application/json 1");
  expect(await call("/uploads/fail")).toBe(
    '500 application/problem+json {"type":"about:blank","title":"Internal Server Error","status":500,"detail":"the bucket is gone"}',
  );
  for (const [path, body, status, problem] of [
    ["/uploads/delete", "[]", 403, /"title":"Forbidden".*does not allow .*delete.*put, get, fail/],
    ["/constructor/name", "[]", 404, /the bindings are: uploads/],
    ["/uploads", "[]", 404, /<binding>\/<operation>/],
    ["/uploads/put/k", "[]", 404, /Not Found/],
    ["/%zz/put", "[]", 404, /Not Found/],
    ["/uploads/put", "[", 400, /JSON array/],
    ["/uploads/put", '{"k":1}', 400, /object was given/],
    ["/uploads/put", `["${"x".repeat(10 * 1024 * 1024)}"]`, 413, /10485760/],
  ] as const) {
    const answer = await call(path, body);
    expect(answer.slice(0, 28)).toBe(`${status} application/problem+json`);
    expect(answer).toMatch(problem);
  }
  const got = await fetch(`${url}/uploads/get`);
  expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
}

test("as a program it serves other languages on loopback, until SIGTERM", async () => {
  const run = nodeProgram(bindingsFile(), { WING_BINDINGS_PORT: "0" });
  await run.says("\n");
  await checkEndpoint(/http:\/\/127\.0\.0\.1:\d+/.exec(run.output())?.[0] ?? run.output());
  run.signal("SIGTERM");
  expect(await run.ended).toBe(0);
});

test("as a Worker it posts its port", async () => {
  const worker = new Worker(bindingsFile());
  onTestFinished(async () => void (await worker.terminate()));
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  await checkEndpoint(`http://127.0.0.1:${port}`);
});

test("a wrong port is told, and so are options that are not as described", async () => {
  const run = nodeProgram(bindingsFile(), { WING_BINDINGS_PORT: "-1" });
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain('WING_BINDINGS_PORT is "-1"; it must be a port');
  const options = { ...closureOptions("service", ""), code };
  expect(() => bindingsModule({ ...options, name: "a/b" })).toThrow('name is "a/b"; it must be a file name');
  expect(() => bindingsModule({ ...options, code: "require('./none.cjs')" })).toThrow(/web\.clients\.cjs:1:9/);
});

test("equal bindings have equal bytes in every folder", () => {
  const options = { ...closureOptions("service", ""), code };
  const { hash, file } = bindingsModule(options);
  expect(bindingsModule({ ...closureOptions("service", ""), code }).hash).toBe(hash);
  expect(file).toBe(join(options.outDir, "index.cjs"));
  expect(bindingsModule({ ...options, code: code.replace("delete", "remove") }).hash).not.toBe(hash);
});
