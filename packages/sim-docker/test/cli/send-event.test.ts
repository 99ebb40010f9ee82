import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { judgeReply } from "../../src/cli/check-function/judge-reply";
import { sendEvent } from "../../src/cli/check-function/send-event";

async function send(listener: RequestListener, body = "1", timeout = 5_000) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return sendEvent({ host: "127.0.0.1", port, relayed: false }, body, timeout);
}

test("an event comes with its type, an id and a deadline; no event comes without a type", async () => {
  const seen: Record<string, unknown>[] = [];
  const listener: RequestListener = ({ method, headers }, response) => {
    seen.push({ method, ...headers });
    response.end("{}");
  };
  expect(await send(listener)).toEqual({ status: 200, body: "{}" });
  await send(listener, "");
  expect(seen[0]).toMatchObject({ method: "POST", "content-type": "application/json", "content-length": "1" });
  expect(seen[0]?.["x-wing-invocation-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(Number(seen[0]?.["x-wing-deadline-ms"])).toBeGreaterThan(Date.now() - 1_000);
  expect(seen[1]).toMatchObject({ "content-length": "0" });
  expect(seen[1]).not.toHaveProperty("content-type");
});

test("no answer, a broken one and one that is too long are told", async () => {
  expect(await send(() => undefined, "1", 100)).toBe("no answer came within 0.1 s");
  expect(await send((_request, response) => void response.destroy())).toMatch(/^no answer came: /);
  expect(await send((_request, response) => void response.end("x".repeat(6 * 1024 * 1024 + 1)))).toBe(
    "the answer has more than 6291456 bytes",
  );
});

test.each([
  [200, "null", "result"],
  [201, '"text"', "result"],
  [204, "", "result"],
  [200, "text", "broken"],
  [500, '{"errorType":"E","errorMessage":"m"}', "error"],
  [400, '{"errorType":"E"}', "broken"],
  [500, "null", "broken"],
  [404, "", "broken"],
  [302, "", "broken"],
])("%i %s is %s", (status, body, kind) => {
  expect(judgeReply({ status, body }).kind).toBe(kind);
});

test("a long answer with line breaks is shown as one short line", () => {
  expect(judgeReply({ status: 200, body: `<html>\n${"x".repeat(200)}` })).toMatchObject({
    problem: `it answered 200 <html>\\n${"x".repeat(72)}…, which is no JSON`,
  });
});
