import http from "node:http";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { median } from "./median.mjs";
import { runProgram } from "./run-program.mjs";
import { SDK_FOLDER, wingProgram } from "./wing-program.mjs";

const NAME = "benchmark-function";
const PORT = 8080;

/** Pairs of calls that count, after as many as warm both sides up. */
const CALLS = 2_000;
const WARM_UP = 300;
const INFLIGHT_CALLS = 500;

/** A server that does nothing: what is measured is the way to it and back. */
const SERVER = `server { listen ${PORT}; keepalive_requests 1000000; location / { default_type application/json; return 200 '{"ok":true}'; } }`;

const PROGRAM = `
bring cloud;
bring http;
bring "@wing-containers/core" as containers;

let fn = new containers.Function(
  name: "${NAME}",
  image: "nginx:1.25-alpine",
  port: ${PORT},
  public: true,
  env: { CONFIG: ${JSON.stringify(SERVER).replaceAll("{", "\\{")} },
  args: ["sh", "-c", "echo $CONFIG > /etc/nginx/conf.d/default.conf; exec nginx -g 'daemon off;'"],
) as "fn";
let url = fn.publicUrl!;

class Clock {
  pub extern "./clock.js" static inflight now(): num;
}

new cloud.Function(inflight () => {
  let invoke = MutArray<num>[];
  let post = MutArray<num>[];
  for call in 0..${WARM_UP + INFLIGHT_CALLS} {
    let began = Clock.now();
    fn.invoke({ call: call });
    let between = Clock.now();
    http.post(url, { body: Json.stringify({ call: call }) });
    let ended = Clock.now();
    if call >= ${WARM_UP} {
      invoke.push(between - began);
      post.push(ended - between);
    }
  }
  return Json.stringify({ invoke: invoke.copy(), post: post.copy() });
}, timeout: 5m) as "inflight";
`;

const CLOCK = 'const { performance } = require("node:perf_hooks");\nexports.now = async () => performance.now();\n';

/** A warm invocation, against a plain HTTP request to the same container: in the simulator's process, and from inflight code. */
export async function warmInvoke(progress) {
  const { Simulator } = createRequire(import.meta.url)(SDK_FOLDER).simulator;
  const program = wingProgram("@wing-containers/sim-docker", PROGRAM, { "clock.js": CLOCK });
  let simulator;
  try {
    progress("warm invoke: compiling");
    simulator = new Simulator({ simfile: await program.compile() });
    await simulator.start();
    const path = (name) => simulator.listResources().find((resource) => resource.endsWith(`/${name}`));
    progress("warm invoke: cold start");
    await simulator.getResource(path("fn")).invoke();
    progress(`warm invoke: ${CALLS} calls in the simulator's process`);
    // The simulator knows its resources by handles; what it calls for inflight code is called without it here.
    const fn = simulator._handles.find(simulator.getResourceConfig(path("fn")).attrs.handle);
    const own = await inProcess(fn, await containerAddress());
    progress(`warm invoke: ${INFLIGHT_CALLS} calls from inflight code`);
    const inflight = JSON.parse(await simulator.getResource(path("inflight")).invoke(""));
    return [
      row("in the simulator's process", own.invoke, own.post, "keep-alive POST"),
      row("from inflight code", inflight.invoke, inflight.post, "http.post()"),
    ];
  } finally {
    await simulator?.stop().catch(() => undefined);
    program.remove();
  }
}

function row(where, invoke, post, otherTitle) {
  const [ours, other] = [median(invoke), median(post)];
  const title = `Warm invocation, ${where}`;
  const samples = invoke.length;
  return { title, ours, other, ourTitle: "invoke", otherTitle, ratio: ours / other, goal: 1.3, samples };
}

async function inProcess(fn, address) {
  const agent = new http.Agent({ keepAlive: true });
  const samples = { invoke: [], post: [] };
  for (let call = -WARM_UP; call < CALLS; call += 1) {
    const began = performance.now();
    await fn.invoke(JSON.stringify({ call }));
    const between = performance.now();
    await post(agent, address, { call });
    const ended = performance.now();
    if (call < 0) continue;
    samples.invoke.push(between - began);
    samples.post.push(ended - between);
  }
  agent.destroy();
  return samples;
}

function post(agent, { host, port }, event) {
  return new Promise((resolve, reject) => {
    const body = Buffer.from(JSON.stringify(event));
    const headers = { "content-type": "application/json", "content-length": body.length };
    const request = http.request({ agent, host, port, path: "/", method: "POST", headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve(JSON.parse(Buffer.concat(parts).toString("utf8"))));
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function containerAddress() {
  const { stdout: id } = await runProgram("docker", ["ps", "-q", "--filter", `name=wing-${NAME}-main`]);
  const { stdout } = await runProgram("docker", ["inspect", id.trim()]);
  const { Networks, Ports } = JSON.parse(stdout)[0].NetworkSettings;
  const published = Ports[`${PORT}/tcp`]?.[0]?.HostPort;
  if (published !== undefined) return { host: "127.0.0.1", port: published };
  return { host: Object.values(Networks)[0].IPAddress, port: PORT };
}
