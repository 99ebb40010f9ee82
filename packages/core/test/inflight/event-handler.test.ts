import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type EventHandlerOptions, eventHandler } from "../../src/inflight/event-handler";
import type { ForwardRequest, ForwardResponse } from "../../src/inflight/forward-request";

let requests: ForwardRequest[];
let answer: ForwardResponse;

beforeEach(() => {
  requests = [];
  answer = { status: 200, headers: {}, body: "" };
  vi.stubEnv("WING_EVENT_SOURCE", "/root/Default/my queue");
});

afterEach(() => vi.unstubAllEnvs());

function handlerOf(options: Omit<EventHandlerOptions, "workload">) {
  const forward = async (request: ForwardRequest) => {
    requests.push(request);
    return answer;
  };
  return eventHandler({ ...options, workload: { forward } });
}

test("an API request passes with method, path, query, headers and body, and so does its answer", async () => {
  answer = { status: 404, headers: { "x-answer": "a" }, body: "nothing here" };
  const request = {
    method: "put",
    path: "/users/7",
    query: { q: "a&b", page: "2" },
    headers: { Host: "api.example", "Content-Length": "4", connection: "close", "X-Question": "why" },
    body: "body",
  };
  expect(await handlerOf({ kind: "api" })(request)).toEqual(answer);
  expect(requests).toEqual([
    { method: "PUT", path: "/users/7?q=a%26b&page=2", headers: { "x-question": "why" }, body: "body" },
  ]);
});

test("path and method of forward() replace those of an API request; its query stays", async () => {
  const handler = handlerOf({ kind: "api", path: "/new?v=1", method: "GET" });
  await handler.handle({ method: "POST", path: "/old", query: { q: "1" }, body: "lost with GET" });
  expect(requests).toEqual([{ method: "GET", path: "/new?v=1&q=1", headers: {} }]);
});

test.each([
  ["queue", ['{"id":7}'], "wing.queue.message", "application/json", '{"id":7}'],
  ["topic", ["plain text"], "wing.topic.message", "text/plain; charset=utf-8", "plain text"],
  ["bucket", ["a/ü.txt", "OnCreate"], "wing.bucket.create", "application/json", '{"key":"a/ü.txt","type":"create"}'],
  ["schedule", [], "wing.schedule.tick", undefined, undefined],
] as const)("an event of a %s has CloudEvents headers", async (kind, args, type, contentType, body) => {
  await handlerOf({ kind })(...args);
  const [{ method, path, headers, body: sent }] = requests as [ForwardRequest];
  expect({ method, path, body: sent }).toEqual({ method: "POST", path: "/", body });
  expect(headers).toMatchObject({ "ce-specversion": "1.0", "ce-type": type, "ce-source": "/root/Default/my%20queue" });
  expect(headers["ce-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(Date.parse(headers["ce-time"] ?? "")).toBeGreaterThan(Date.now() - 60_000);
  expect(headers["content-type"]).toBe(contentType);
  expect(headers["ce-subject"]).toBe(kind === "bucket" ? "a%2F%C3%BC.txt" : undefined);
});

test.each([199, 300, 404, 500])("a %i does not acknowledge an event", async (status) => {
  answer = { status, headers: {}, body: "x".repeat(1_000) };
  const delivery = handlerOf({ kind: "queue", path: "/orders" })("message");
  await expect(delivery).rejects.toThrow(`POST /orders did not take the queue event: ${status} ${"x".repeat(500)}…`);
});

test("no answer does not acknowledge an event either", async () => {
  const forward = () => Promise.reject(new Error("refused"));
  await expect(eventHandler({ kind: "topic", workload: { forward } })("message")).rejects.toThrow("refused");
});
