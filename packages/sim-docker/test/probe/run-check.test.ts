import { once } from "node:events";
import type { RequestListener } from "node:http";
import { connect } from "node:net";
import type { HttpGetCheckSpec, ProbeCheckSpec } from "@wing-containers/core/provider";
import { expect, test } from "vitest";
import type { ProbeTarget } from "../../src/probe/probe-target";
import { runCheck } from "../../src/probe/run-check";
import { httpServer, refusingPort, tcpServer } from "../front/test-servers";
import { httpsServer } from "./https-server";

/** A container whose port 8080 is a port of this machine. */
function containerAt(port: number | undefined, relayed = false): ProbeTarget {
  return {
    addressOf: (asked) => (asked === 8080 && port ? { host: "127.0.0.1", port, relayed } : undefined),
    exec: () => Promise.reject(new Error("not asked")),
  };
}

const get = (path: string, more: Partial<HttpGetCheckSpec> = {}): HttpGetCheckSpec => ({
  kind: "httpGet",
  path,
  port: 8080,
  scheme: "http",
  headers: {},
  ...more,
});
const TCP: ProbeCheckSpec = { kind: "tcpSocket", port: 8080 };
const OK = { ok: true };
const failed = (reason: string | RegExp) => ({ ok: false, reason: expect.stringMatching(reason) });

/** Checks a server that answers by `listener` and returns what the check found. */
async function checkHttpServer(check: ProbeCheckSpec, listener: RequestListener) {
  return runCheck(check, containerAt((await httpServer(listener)).port), 0.5);
}

test.each([
  [199 + 1, OK],
  [204, OK],
  [302, OK],
  [399, OK],
  [400, failed("^GET /healthz answered 400$")],
  [503, failed("^GET /healthz answered 503$")],
])("HTTP status %d is judged as in Kubernetes", async (status, expected) => {
  const result = await checkHttpServer(get("/healthz"), (_request, response) => {
    response.writeHead(status, { location: "http://127.0.0.1:1/" }).end("body");
  });
  expect(result).toEqual(expected);
});

test("the path and query are asked with the container's port as Host and the check's headers", async () => {
  let asked: unknown;
  const listener: RequestListener = ({ method, url, headers }, response) => {
    asked = [method, url, headers.host, headers["x-token"], headers.connection];
    response.end();
  };
  await checkHttpServer(get("/a?b=c", { headers: { "X-Token": "t" } }), listener);
  expect(asked).toEqual(["GET", "/a?b=c", "localhost:8080", "t", "close"]);
  await checkHttpServer(get("/", { headers: { HOST: "app.test" } }), listener);
  expect(asked).toEqual(["GET", "/", "app.test", undefined, "close"]);
});

test("an answer whose body never ends counts, and is cut off at the timeout", async () => {
  let gone = false;
  const result = await checkHttpServer(get("/"), (_request, response) => {
    response.write("begun");
    response.on("close", () => {
      gone = true;
    });
  });
  expect(result).toEqual(OK);
  await expect.poll(() => gone).toBe(true);
});

test("HTTP fails with a reason when refused, cut off, silent, or not HTTP", async () => {
  expect(await runCheck(get("/"), containerAt(await refusingPort()), 1)).toEqual(
    failed("^GET /: connect ECONNREFUSED"),
  );
  const closing = await tcpServer((socket) => socket.resume().end());
  expect(await runCheck(get("/"), containerAt(closing.port), 1)).toEqual(failed("^GET /: socket hang up"));
  const silent = await tcpServer(() => {});
  expect(await runCheck(get("/x"), containerAt(silent.port), 0.1)).toEqual(failed("^GET /x: no answer within 0.1 s$"));
  const other = await tcpServer((socket) => socket.end("SSH-2.0\r\n"));
  expect(await runCheck(get("/"), containerAt(other.port), 1)).toEqual(failed("^GET /: Parse Error"));
});

test("HTTPS is checked without looking at the certificate", async () => {
  const { port } = await httpsServer((_request, response) => void response.end());
  expect(await runCheck(get("/", { scheme: "https" }), containerAt(port), 2)).toEqual(OK);
  expect((await runCheck(get("/"), containerAt(port), 2)).ok).toBe(false);
});

test("TCP succeeds when the container's own address accepts, even if it closes at once", async () => {
  const closing = await tcpServer((socket) => socket.end());
  expect(await runCheck(TCP, containerAt(closing.port), 1)).toEqual(OK);
  expect(await runCheck(TCP, containerAt(await refusingPort()), 1)).toEqual(failed("ECONNREFUSED"));
});

test("TCP through a relay succeeds when the connection stays open or brings data", async () => {
  const silent = await tcpServer(() => {});
  expect(await runCheck(TCP, containerAt(silent.port, true), 1)).toEqual(OK);
  const greeting = await tcpServer((socket) => socket.end("220 hello\r\n"));
  expect(await runCheck(TCP, containerAt(greeting.port, true), 1)).toEqual(OK);
});

test("TCP through a relay fails when the connection is closed or reset at once", async () => {
  const reason = failed("^connection to port 8080 was closed at once: nothing listens there$");
  const closing = await tcpServer((socket) => socket.end());
  expect(await runCheck(TCP, containerAt(closing.port, true), 1)).toEqual(reason);
  const resetting = await tcpServer((socket) => socket.resetAndDestroy());
  expect((await runCheck(TCP, containerAt(resetting.port, true), 1)).ok).toBe(false);
  expect(await runCheck(TCP, containerAt(await refusingPort(), true), 1)).toEqual(failed("ECONNREFUSED"));
});

test("a port without an address fails", async () => {
  expect(await runCheck(TCP, containerAt(undefined), 1)).toEqual(failed("^port 8080 has no address yet$"));
});

test("a command is judged by its exit code, and its last output is the reason", async () => {
  const asked: unknown[] = [];
  const run = (exec: ProbeTarget["exec"]) =>
    runCheck({ kind: "exec", command: ["pg_isready", "-q"] }, { ...containerAt(1), exec }, 0.2);
  const exits = (exitCode: number, output: string): ProbeTarget["exec"] => {
    return async (...given) => {
      asked.push(given);
      return { exitCode, output };
    };
  };
  expect(await run(exits(0, "fine"))).toEqual(OK);
  expect(asked).toEqual([[["pg_isready", "-q"], 200]]);
  expect(await run(exits(2, `${"x".repeat(500)} no server\n`))).toEqual(
    failed(/^pg_isready exited with code 2: x+ no server$/),
  );
  expect(await run(exits(2, ""))).toEqual(failed("^pg_isready exited with code 2$"));
  expect(await run(() => Promise.reject(new Error("no such container")))).toEqual(
    failed("^pg_isready: no such container$"),
  );
  expect(await run(() => new Promise(() => {}))).toEqual(failed("^pg_isready: no answer within 0.2 s$"));
});

test("a check that is stopped ends at once and leaves no connection", async () => {
  let connected = false;
  let gone = false;
  const { port } = await httpServer((_request, response) => {
    connected = true;
    response.on("close", () => {
      gone = true;
    });
  });
  const stopping = new AbortController();
  const result = runCheck(get("/"), containerAt(port), 60, stopping.signal);
  await expect.poll(() => connected).toBe(true);
  stopping.abort();
  expect(await result).toEqual(failed("^the check was stopped$"));
  await expect.poll(() => gone).toBe(true);
  expect(await runCheck(get("/"), containerAt(port), 60, stopping.signal)).toEqual(failed("^the check was stopped$"));
});

test("checks leave the port reachable for others", async () => {
  const { port } = await tcpServer((socket) => socket.pipe(socket));
  await Promise.all(Array.from({ length: 50 }, () => runCheck(TCP, containerAt(port, true), 1)));
  const client = connect(port, "127.0.0.1");
  client.end("hello");
  expect(String((await once(client, "data"))[0])).toBe("hello");
});
