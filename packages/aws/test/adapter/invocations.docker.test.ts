import { afterAll, beforeAll, expect, test } from "vitest";
import { type LambdaContainer, lambdaContainer } from "./lambda-container";
import type { InvocationOptions } from "./runtime-api";

const LIMIT = 6 * 1024 * 1024;

let lambda: LambdaContainer;

beforeAll(async () => {
  lambda = await lambdaContainer("node:20-alpine", "node", "/function/server.js");
}, 60_000);

afterAll(() => lambda?.remove(), 60_000);

async function result(event: unknown, options?: InvocationOptions): Promise<unknown> {
  const { kind, body } = await lambda.invoke(event, options);
  expect(kind, body).toBe("response");
  return JSON.parse(body);
}

async function failure(event: unknown, options?: InvocationOptions) {
  const { kind, body, headers } = await lambda.invoke(event, options);
  expect(kind, body).toBe("error");
  return { ...JSON.parse(body), header: headers["lambda-runtime-function-error-type"] };
}

test("registers as an extension that asks for no events of its own", async () => {
  await expect.poll(() => lambda.api.extensionsWaiting).toEqual(["the-extension"]);
  expect(lambda.api.registrations).toEqual([{ name: "wing-function", body: '{"events":[]}' }]);
});

test.each([[{ a: [1, { b: "ü" }] }], [[]], [[1, "two"]], [""], [0], [-1.5], [true], [false], [null]])(
  "returns %j",
  async (value) => {
    expect(await result(JSON.stringify(value))).toEqual(value);
  },
);

test("answers without a body are null", async () => {
  expect(await result({ do: "nothing" })).toBeNull();
  expect(await result({ do: "empty" })).toBeNull();
});

test("a result may come in chunks", async () => {
  expect(await result({ do: "chunks" })).toBe("one two");
});

test("invokes by POST with the contract's headers", async () => {
  const before = Date.now();
  const trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
  const { method, url, headers } = (await result({ do: "request" }, { within: 20_000, trace })) as {
    method: string;
    url: string;
    headers: Record<string, string>;
  };
  expect([method, url, headers["content-type"]]).toEqual(["POST", "/", "application/json"]);
  expect(headers["x-wing-invocation-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(Number(headers["x-wing-deadline-ms"])).toBeGreaterThanOrEqual(before + 20_000);
  expect(headers.traceparent).toBe("00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01");
});

test("an invocation that is not traced has no traceparent", async () => {
  const { headers } = (await result({ do: "request" }, { trace: "Self=1-x" })) as { headers: object };
  expect(headers).not.toHaveProperty("traceparent");
});

test("one process answers one invocation after the other", async () => {
  const counts = [];
  for (let time = 0; time < 20; time++) counts.push(await result({ do: "count" }));
  expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test("the function's error is Lambda's, with type, message and stack", async () => {
  const { errorType, errorMessage, stackTrace, trace, header } = await failure({
    do: "fail",
    message: 'no "such" ö\n',
  });
  expect([errorType, errorMessage, header]).toEqual(["TypeError", 'no "such" ö\n', "TypeError"]);
  expect(stackTrace[0]).toMatch(/^at .*server\.js:\d+/);
  expect(trace).toEqual(stackTrace);
});

test("a failure without details says what was answered", async () => {
  const { errorType, errorMessage } = await failure({ do: "refuse" });
  expect([errorType, errorMessage]).toEqual(["InvocationError", "The function answered 503: not now"]);
});

test("a body that is not JSON is against the contract", async () => {
  const { errorMessage } = await failure({ do: "text" });
  expect(errorMessage).toMatch(
    /^The function answered 200 with a body that is not JSON: just words\nA function answers/,
  );
});

test("events and results of up to 6 MiB pass, and longer results are errors", { timeout: 60_000 }, async () => {
  expect(await result(JSON.stringify("x".repeat(LIMIT - 2)))).toHaveLength(LIMIT - 2);
  expect(await result({ do: "large", length: LIMIT - 2 })).toHaveLength(LIMIT - 2);
  const { errorMessage } = await failure({ do: "large", length: LIMIT - 1 });
  expect(errorMessage).toMatch(/^The result has more than 6291456 bytes/);
  expect(await result('"goes on"')).toBe("goes on");
});

test("a broken connection and a late answer are errors, and the next invocation is answered", async () => {
  expect((await failure({ do: "disconnect" })).errorMessage).toBe(
    "The function broke the connection without an answer.",
  );
  const { errorMessage } = await failure({ do: "hang" }, { within: 500 });
  expect(errorMessage).toBe("The function gave no answer within the time of the invocation.");
  expect(await result('"goes on"')).toBe("goes on");
});

test("failures are told in the log", async () => {
  await failure({ do: "refuse" });
  await expect.poll(() => lambda.output()).toMatch(/[0-9a-f-]{36} InvocationError: The function answered 503: not now/);
});
