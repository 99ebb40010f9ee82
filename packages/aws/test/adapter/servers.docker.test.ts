import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type LambdaContainer, lambdaContainer } from "./lambda-container";

let lambda: LambdaContainer | undefined;

afterEach(() => lambda?.remove(), 60_000);

test("a server without Node, which ends its answers by closing, is a function too", { timeout: 60_000 }, async () => {
  lambda = await lambdaContainer(
    ...["-e", "PORT=8080", "-e", "FUNCTION_PATH=/cgi-bin/greet"],
    ...["busybox:1.36", "httpd", "-f", "-p", "8080", "-h", "/function"],
  );
  const { kind, body } = await lambda.invoke({ name: "Wing" });
  expect([kind, JSON.parse(body)]).toEqual(["response", { greeting: "hello", event: { name: "Wing" } }]);
});

test("asks for no event before the port is open", { timeout: 60_000 }, async () => {
  lambda = await lambdaContainer("-e", "LATE=2000", "node:20-alpine", "node", "/function/server.js");
  const { api } = lambda;
  await expect.poll(() => api.registrations.length).toBe(1);
  expect(api.isAsked()).toBe(false);
  expect(await lambda.invoke('"early"')).toMatchObject({ kind: "response", body: '"early"' });
});

test("a server that needs more than Lambda's first 10 s answers the event that waits", {
  timeout: 60_000,
}, async () => {
  lambda = await lambdaContainer("-e", "LATE=11000", "node:20-alpine", "node", "/function/server.js");
  expect(await lambda.invoke('"patient"')).toMatchObject({ kind: "response", body: '"patient"' });
  expect(await lambda.output()).toContain("nothing accepts connections on port 8080 (PORT) yet");
});

test("a server that ends in the middle of an invocation, and stays away, is an error each time", {
  timeout: 60_000,
}, async () => {
  lambda = await lambdaContainer("node:20-alpine", "sh", "-c", "node /function/server.js; sleep 600");
  expect(await lambda.invoke('"first"')).toMatchObject({ kind: "response" });
  const crash = await lambda.invoke({ do: "exit" });
  expect([crash.kind, JSON.parse(crash.body).errorMessage]).toEqual([
    "error",
    "The function broke the connection without an answer.",
  ]);
  const gone = await lambda.invoke('"next"', { within: 1_000 });
  expect([gone.kind, JSON.parse(gone.body).errorMessage]).toEqual([
    "error",
    "Nothing accepts connections on port 8080 (PORT): the function's server has ended, or did not start in time.",
  ]);
});

test("does nothing outside of Lambda", () => {
  const adapter = join(__dirname, "../../lib/adapter/amd64/wing-function");
  expect(execFileSync(adapter, { env: {}, timeout: 5_000 }).toString()).toBe("");
});

test.each(["", "lambda:9001", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999"])("refuses the address %j", (address) => {
  const adapter = join(__dirname, "../../lib/adapter/amd64/wing-function");
  const run = () => execFileSync(adapter, { env: { AWS_LAMBDA_RUNTIME_API: address }, timeout: 5_000, stdio: "pipe" });
  expect(run).toThrow(/AWS_LAMBDA_RUNTIME_API is ".*"; it must be an IPv4 address and a port/);
});
