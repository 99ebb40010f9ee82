import { createSocket } from "node:dgram";
import { once } from "node:events";
import { request } from "node:http";
import { connect as connectHttp2 } from "node:http2";
import { connect, createServer, type Server } from "node:net";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { freePort } from "@wing-containers/engine/testing/free-port";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import { echoServer } from "./echo-server";
import type { RunningApp } from "./running-app";

let app: CompiledApp;
let running: RunningApp;
let occupier: Server;
const numbers = { exact: 0, taken: 0, debug: 0 };

beforeAll(async () => {
  for (const name of ["exact", "taken", "debug"] as const) numbers[name] = await freePort();
  occupier = createServer().listen(numbers.taken, "127.0.0.1");
  await once(occupier, "listening");
  const program = `
    let all = new containers.Service(
      image: "./echo",
      ports: [
        { port: 8080 },
        { port: 8081, name: "admin", public: true },
        { port: 9000, protocol: containers.Protocol.TCP },
        { port: 9000, protocol: containers.Protocol.UDP },
        { port: 9100, protocol: containers.Protocol.HTTP2 },
        { port: 9101, protocol: containers.Protocol.GRPC },
      ],
      env: { HTTP_PORT: "8080,8081", TCP_PORT: "9000", UDP_PORT: "9000", HTTP2_PORT: "9100" },
      readiness: { tcpSocket: { port: 8080 } },
    ) as "all";
    new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, public: true, publicPort: ${numbers.exact} }],
      args: ["node", "--inspect=0.0.0.0:${numbers.debug}", "/server.js"],
      env: { HTTP_PORT: "8080", URL: all.publicUrl!, INTERNAL: all.internalUrl!, TCP: all.endpoint("tcp").url },
      readiness: { httpGet: {} },
      requestTimeout: 1s,
      dev: { debugPort: ${numbers.debug} },
    ) as "exact";
    new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, public: true, publicPort: ${numbers.taken} }, { port: 8081, name: "other" }],
      env: { HTTP_PORT: "8080,8081" },
      readiness: { httpGet: { port: 8081 } },
    ) as "taken";
    new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, name: "first", public: true }, { port: 8081, name: "second" }],
      env: { HTTP_PORT: "8080,8081" },
      readiness: { httpGet: { port: 8081 } },
      sidecars: [{
        name: "proxy",
        image: "./echo",
        env: { HTTP_PORT: "8090" },
        ports: [{ port: 8090, name: "proxy", public: true }],
      }],
      routes: [
        { path: "/api", port: 8081 },
        { path: "/api/exact", pathType: containers.PathType.EXACT, port: 8080 },
        { path: "/", host: "named.example", port: 8080 },
      ],
    ) as "routed";
  `;
  app = await compileApp(program, echoServer("ports"));
  running = await app.start();
}, 120_000);

afterAll(async () => {
  occupier?.close();
  await app?.remove();
}, 60_000);

test("HTTP ports are reached, each at its own address on loopback", async () => {
  expect(await running.get("all")).toEqual({ status: 200, text: "port 8080 /" });
  expect(await (await fetch(running.url("all", "/x", "admin"))).text()).toBe("port 8081 /x");
});

test("a TCP port echoes, also after the client has half-closed", async () => {
  const socket = connect({ port: running.port("all", "tcp"), host: "127.0.0.1", allowHalfOpen: true });
  socket.end("over tcp");
  expect(Buffer.concat(await socket.toArray()).toString()).toBe("over tcp");
});

test("a UDP port echoes, beside a TCP port of the same number", async () => {
  const socket = createSocket("udp4");
  const answered = once(socket, "message");
  socket.send("over udp", running.port("all", "udp"), "127.0.0.1");
  const [message] = await answered;
  socket.close();
  expect(String(message)).toBe("over udp");
});

test("HTTP/2 and gRPC pass through", async () => {
  const session = connectHttp2(`http://127.0.0.1:${running.port("all", "http2")}`);
  const plain = session.request({ ":path": "/" });
  expect(Buffer.concat(await plain.toArray()).toString()).toBe("http2");
  const health = { ":path": "/grpc.health.v1.Health/Check", ":method": "POST", "content-type": "application/grpc" };
  const grpc = session.request(health);
  const trailers = once(grpc, "trailers");
  grpc.end(Buffer.from([0, 0, 0, 0, 0]));
  expect([...Buffer.concat(await grpc.toArray())]).toEqual([0, 0, 0, 0, 2, 8, 1]);
  expect((await trailers)[0]).toMatchObject({ "grpc-status": "0" });
  session.close();
});

test("a ready workload tells the URL of each port", async () => {
  const { message } = await running.untilTold("all", /is ready/);
  const number = (name: string) => running.port("all", name);
  expect(message).toContain(`http://127.0.0.1:${number("http")}`);
  expect(message).toContain(`http://127.0.0.1:${number("admin")}`);
  expect(message).toContain(`tcp://127.0.0.1:${number("tcp")}`);
  expect(message).toContain(`udp://127.0.0.1:${number("udp")}`);
});

test("a public port has exactly the number that was asked for", async () => {
  expect(running.port("exact")).toBe(numbers.exact);
  expect((await fetch(`http://127.0.0.1:${numbers.exact}/`)).status).toBe(200);
});

test("a taken public port fails its workload with the number, and leaves other ports and workloads alone", async () => {
  const { level, message } = await running.untilTold("taken", /Port \d+/);
  expect(level).toBe("error");
  expect(message).toContain(`Port ${numbers.taken} of 127.0.0.1 is taken by another program`);
  await eventually(async () => (await fetch(running.url("taken", "/", "other"))).ok);
  expect((await running.get("exact")).status).toBe(200);
});

test("one workload's addresses reach another's environment", async () => {
  const { text: url } = await running.get("exact", "/env?value=URL");
  // The container's own loopback address is another one than this machine's.
  expect(url).toMatch(/^http:\/\/(?!127\.0\.0\.1|localhost)[^/]+:\d+$/);
  expect((await running.get("exact", `/fetch?value=${url}/out`)).text).toBe("port 8081 /out");
  expect((await running.get("exact", "/env?value=INTERNAL")).text).toBe("http://all:8080");
  expect((await running.get("exact", "/env?value=TCP")).text).toMatch(/^tcp:\/\/(?!127\.0\.0\.1|localhost)[^/]+:\d+$/);
  expect((await running.get("exact", "/fetch?value=http://all:8081/in")).text).toBe("port 8081 /in");
});

test("a request that takes longer than requestTimeout is answered 504", async () => {
  expect((await running.get("exact", "/slow?value=100")).status).toBe(200);
  expect((await running.get("exact", "/slow?value=5000")).status).toBe(504);
});

test("routes choose a port by path and host, and answer 404 to the rest", async () => {
  const ask = (path: string, host = "localhost") =>
    new Promise<string>((resolve, reject) => {
      const asked = request({ port: running.port("routed", "first"), host: "127.0.0.1", path, headers: { host } });
      asked.on("response", async (response) => {
        const text = Buffer.concat(await response.toArray()).toString();
        resolve(response.statusCode === 200 ? text : `${response.statusCode}`);
      });
      asked.on("error", reject).end();
    });
  expect(await ask("/api")).toBe("port 8081 /api");
  expect(await ask("/api/more?x=1")).toBe("port 8081 /api/more");
  expect(await ask("/api/exact")).toBe("port 8080 /api/exact");
  expect(await ask("/apiary")).toBe("404");
  expect(await ask("/", "named.example")).toBe("port 8080 /");
  expect((await fetch(running.url("routed", "/anything", "second"))).status).toBe(200);
});

test("routes that begin at or lead to a port of another protocol are refused", async () => {
  const routed = (ports: string, route: string) =>
    compileApp(`new containers.Service(image: "busybox:1.36", ports: [${ports}], routes: [${route}]);`);
  const grpc = "{ port: 9101, protocol: containers.Protocol.GRPC";
  await expect(routed(`${grpc}, public: true }`, '{ path: "/" }')).rejects.toThrow(
    /error\[capability\.limited\] routes: .* cannot begin at the port "grpc"/,
  );
  await expect(routed(`{ port: 80, public: true }, ${grpc} }`, '{ path: "/", port: 9101 }')).rejects.toThrow(
    /error\[capability\.limited\] routes\[0\]\.port: .* cannot lead to the port "grpc"/,
  );
}, 60_000);

test("nothing listens beyond loopback", async () => {
  for (const service of ["all", "exact", "taken", "routed"]) {
    for (const { HostConfig } of await running.containers(service)) {
      const bindings = Object.values((HostConfig.PortBindings ?? {}) as Record<string, { HostIp: string }[]>).flat();
      for (const { HostIp } of bindings) expect(HostIp).toBe("127.0.0.1");
    }
  }
});

test("a debugger reaches its port under the same number", async () => {
  const { message } = await running.untilTold("exact", /is ready/);
  expect(message).toContain(`debugger at 127.0.0.1:${numbers.debug}`);
  const targets = await (await fetch(`http://127.0.0.1:${numbers.debug}/json/list`)).json();
  expect(targets).toMatchObject([{ webSocketDebuggerUrl: expect.stringContaining(`127.0.0.1:${numbers.debug}/`) }]);
});

test("host ports are the same in the next run", { timeout: 60_000 }, async () => {
  const names = ["http", "admin", "tcp", "udp", "http2", "grpc"];
  const before = names.map((name) => running.port("all", name));
  await running.stop();
  running = await app.start();
  expect(names.map((name) => running.port("all", name))).toEqual(before);
  expect((await running.get("all")).status).toBe(200);
});

test("a test run takes another number where a public port is taken, and says so", { timeout: 60_000 }, async () => {
  await running.stop();
  app.project.write(
    "main.w",
    `bring http;
    bring expect;
    bring "@wing-containers/core" as containers;
    let web = new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, public: true, publicPort: ${numbers.taken} }],
      env: { HTTP_PORT: "8080" },
      readiness: { httpGet: {} },
    ) as "web";
    test "it answers" { expect.equal(http.get(web.publicUrl!).body, "port 8080 /"); }`,
  );
  const { exitCode, output } = await app.project.test();
  expect(exitCode, output).toBe(0);
  expect(output).toContain(`tcp port ${numbers.taken} of 127.0.0.1 is taken or not permitted, so`);
});
