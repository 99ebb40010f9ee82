import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import type { RunningApp } from "../fields/running-app";

const FOREVER = `args: ["sh", "-c", "trap 'exit 0' TERM; while true; do sleep 0.1; done"]`;

const PROGRAM = `
  let uploads = new cloud.Bucket() as "uploads";
  let hits = new cloud.Counter() as "hits";
  class Greeter {
    pub inflight greet(name: str): Json { return { greeting: "hello {name}" }; }
  }
  let greeter = new Greeter() as "greeter";
  let node = new containers.Service(
    image: "node:20-alpine",
    ${FOREVER},
    sidecars: [{ name: "other", image: "busybox:1.36", ${FOREVER} }],
  ) as "node";
  node.bind("uploads", uploads, ["get", "put"]);
  node.bind("hits", hits, ["inc"]);
  node.bind("greeter", greeter, ["greet"]);
  let shell = new containers.Service(image: "busybox:1.36", ${FOREVER}) as "shell";
  shell.bind("uploads", uploads, ["get"]);
  new cloud.Function(inflight () => { return uploads.get("from node"); }) as "read";
  let stored = new containers.Function(image: "./stored") as "stored";
  stored.bind("uploads", uploads, ["put"]);
  new cloud.Function(inflight () => {
    stored.invoke("by a function");
    return uploads.get("event");
  }) as "invoke";
`;

/** A function whose image knows nothing of Wing. */
const STORED = {
  "stored/Dockerfile": 'FROM node:20-alpine\nCOPY server.js /server.js\nCMD ["node", "/server.js"]\n',
  "stored/server.js": `
    const { text } = require("node:stream/consumers");
    require("node:http").createServer(async (request, response) => {
      const { uploads } = await require(process.env.WING_BINDINGS).bindings();
      await uploads.put("event", JSON.parse(await text(request)));
      response.writeHead(204).end();
    }).listen(process.env.PORT);
  `,
};

let app: CompiledApp;
let running: RunningApp;

/** What a Node program in the container prints, or the message of its error. */
const node = (code: string) =>
  running.exec("node", [
    "node",
    "-e",
    `require(process.env.WING_BINDINGS).bindings().then(async ({ uploads, hits, greeter, ...others }) => { ${code} })
      .catch((error) => console.log("error: " + error.message))`,
  ]);
/** What the endpoint answers to another language. */
const post = (path: string, body: string, container = "main", service = "node") =>
  running.exec(service, ["sh", "-c", `wget -qO- --post-data '${body}' "$WING_BINDINGS_URL"${path} 2>&1`], container);

beforeAll(async () => {
  app = await compileApp(PROGRAM, STORED);
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("a Node program gets the clients of what was bound", { timeout: 60_000 }, async () => {
  expect(await node(`await uploads.put("from node", "it is"); console.log(await uploads.get("from node"))`)).toBe(
    "it is",
  );
  expect(await running.invoke("read")).toBe("it is");
  expect(await node(`console.log(await hits.inc(), await hits.inc(5))`)).toBe("0 1");
  expect(await node(`console.log(JSON.stringify(await greeter.greet("Ada")), Object.keys(others))`)).toBe(
    '{"greeting":"hello Ada"} []',
  );
});

test("any language gets them over HTTP, in every container of the workload", { timeout: 60_000 }, async () => {
  expect(await post("/uploads/put", '["from shell", "yes"]')).toBe("");
  expect(await post("/uploads/get", '["from shell"]', "other")).toBe('"yes"');
  expect(await post("/greeter/greet", '["Grace"]', "other")).toBe('{"greeting":"hello Grace"}');
  expect(await post("/uploads/get", '["from shell"]', "main", "shell")).toBe('"yes"');
});

test("a function from an image gets them too", { timeout: 60_000 }, async () => {
  expect(await running.invoke("invoke")).toBe("by a function");
});

test("operations that were not declared are refused", { timeout: 60_000 }, async () => {
  expect(await node(`await uploads.delete("key")`)).toMatch(/^error: .*uploads.*delete/);
  expect(await post("/uploads/delete", '["key"]')).toContain("403");
  expect(await post("/hits/peek", "[]")).toContain("403");
  expect(await post("/nothing/get", "[]")).toContain("404");
  expect(await post("/uploads/put", '["a", "b"]', "main", "shell")).toContain("403");
});

test("an operation's error reaches the caller", { timeout: 60_000 }, async () => {
  expect(await node(`await uploads.get("absent")`)).toMatch(/^error: .*absent/);
  expect(await post("/uploads/get", '["absent"]')).toContain("500");
});
