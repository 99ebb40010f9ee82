import type { ProbeCheckSpec } from "@wing-containers/core/provider";
import { afterAll, expect, test } from "vitest";
import { startProber } from "../../src/probe/prober";
import { runCheck } from "../../src/probe/run-check";
import { type ProbedContainer, probedContainers } from "./probed-container";

const containers = probedContainers();
afterAll(() => containers.removeAll());

const tcp = (port: number): ProbeCheckSpec => ({ kind: "tcpSocket", port });
const get = (port: number, path: string): ProbeCheckSpec => {
  return { kind: "httpGet", port, path, scheme: "http", headers: {} };
};
const SIDES = ["published", "direct"] as const;
const node = (port: number, program: string) => containers.start("node:20-alpine", port, ["node", "-e", program]);

/** Checks until it succeeds, then returns. */
async function untilOk(check: ProbeCheckSpec, container: ProbedContainer, side: (typeof SIDES)[number]): Promise<void> {
  await expect.poll(() => runCheck(check, container[side], 2), { timeout: 20_000 }).toEqual({ ok: true });
}

test("every check fails while nothing listens in the container, each time", { timeout: 60_000 }, async () => {
  const container = await containers.start("busybox:1.36", 9000, ["sleep", "600"]);
  const checks = [tcp(9000), get(9000, "/"), { kind: "grpc", port: 9000, service: "" } as const];
  for (const side of SIDES) {
    for (const check of checks) {
      for (let count = 0; count < 10; count++) {
        expect(await runCheck(check, container[side], 2)).toEqual({ ok: false, reason: expect.any(String) });
      }
    }
  }
  const [published, direct] = SIDES.map((side) => runCheck(tcp(9000), container[side], 2));
  expect(await published).toMatchObject({
    reason: "connection to port 9000 was closed at once: nothing listens there",
  });
  expect(await direct).toMatchObject({ reason: expect.stringContaining("ECONNREFUSED") });
});

test("redis, which waits for the client to speak, passes the TCP check", { timeout: 60_000 }, async () => {
  const container = await containers.start("redis:alpine3.18", 6379);
  for (const side of SIDES) await untilOk(tcp(6379), container, side);
});

test("a server that speaks first and closes passes the TCP check", { timeout: 60_000 }, async () => {
  const container = await node(9000, `require("net").createServer((s) => s.end("hello")).listen(9000)`);
  for (const side of SIDES) await untilOk(tcp(9000), container, side);
});

test("a container that starts late and turns unhealthy is followed", { timeout: 60_000 }, async () => {
  const program = `
    let status = 200;
    const server = require("http").createServer((request, response) => {
      if (request.url === "/break") status = 500;
      response.writeHead(status).end();
    });
    setTimeout(() => server.listen(8080), 1000);`;
  const container = await node(8080, program);
  const events: string[] = [];
  const timing = { initialDelay: 0, period: 1, timeout: 1, failureThreshold: 2, successThreshold: 1 };
  const prober = startProber(
    {
      startup: { check: tcp(8080), ...timing, failureThreshold: 30 },
      readiness: { check: get(8080, "/healthz"), ...timing, failureThreshold: 1, period: 0.2 },
      liveness: { check: get(8080, "/healthz"), ...timing },
    },
    container.published,
    {
      onStarted: () => events.push("started"),
      onReady: (ready, reason) => events.push(ready ? "ready" : `not ready: ${reason}`),
      onStartupFailed: (reason) => events.push(`startup failed: ${reason}`),
      onLivenessFailed: (reason) => events.push(`liveness failed: ${reason}`),
    },
  );
  try {
    await expect.poll(() => events.at(-1), { timeout: 20_000 }).toBe("ready");
    await runCheck(get(8080, "/break"), container.published, 1);
    await expect.poll(() => events.at(-1), { timeout: 20_000 }).toBe("liveness failed: GET /healthz answered 500");
  } finally {
    prober.stop();
  }
  expect(events).toEqual([
    "not ready: startup probe: connection to port 8080 was closed at once: nothing listens there",
    "started",
    "ready",
    "not ready: readiness probe: GET /healthz answered 500",
    "liveness failed: GET /healthz answered 500",
  ]);
});
