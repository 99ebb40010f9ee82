import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";
import { functionClientType } from "../../src/function/function-client-type";

const WING = "@winglang/sdk/lib/shared-aws/function.inflight";

/** The client as Wing makes it, with a client of Lambda's that answers as told. */
function client(invoke: (event: unknown) => Promise<unknown>, invokeAsync = vi.fn(async () => {})) {
  const Lambda = class {
    public readonly invoke = invoke;
    public readonly invokeAsync = invokeAsync;
  };
  const load = createRequire(__filename);
  const required = (id: string) => (id === WING ? { FunctionClient: Lambda } : load(id));
  const Client = new Function("require", `return ${functionClientType()}`)(required);
  return { fn: new Client({ $functionArn: "arn" }), invokeAsync };
}

test("a handler's event and result pass through, and no result is null", async () => {
  const { fn } = client(async (event) => (event === "none" ? undefined : { event }));
  expect(await fn.invoke(1)).toEqual({ event: 1 });
  expect(await fn("message")).toEqual({ event: "message" });
  expect(await fn.handle("file.txt", "OnCreate")).toEqual({ event: { key: "file.txt", type: "create" } });
  expect(await fn.invoke("none")).toBeNull();
});

test("no event is null for who does not wait, too", async () => {
  const { fn, invokeAsync } = client(async () => undefined);
  await fn.invokeAsync();
  expect(invokeAsync).toHaveBeenCalledWith(null);
});

test("the error is the container's own", async () => {
  const { fn } = client(async () => {
    const error = new Error(
      'Invoke failed with message: "no "such"\norder"\nLogs: https://eu.console.aws.amazon.com/x',
    );
    error.name = "TypeError";
    throw error;
  });
  await expect(fn.invoke()).rejects.toMatchObject({ name: "TypeError", message: 'no "such"\norder' });
});

test("errors of Lambda itself stay as they are", async () => {
  const { fn } = client(async () => {
    throw new Error("Rate Exceeded.");
  });
  await expect(fn.invoke()).rejects.toThrow("Rate Exceeded.");
});

test("what is forwarded is an event of the HTTP API, and its answer a response", async () => {
  const events: unknown[] = [];
  const { fn } = client(async (event) => {
    events.push(event);
    const body = Buffer.from("größe").toString("base64");
    return { statusCode: 201, headers: { "x-a": "b" }, cookies: ["a=1"], body, isBase64Encoded: true };
  });
  const bytes = new Uint8Array([0, 255]);
  expect(await fn.forward({ method: "PUT", path: "/a?b=c?d", headers: { "content-type": "x" }, body: bytes })).toEqual({
    status: 201,
    headers: { "x-a": "b", "set-cookie": "a=1" },
    body: "größe",
  });
  expect(events).toEqual([
    {
      version: "2.0",
      routeKey: "$default",
      rawPath: "/a",
      rawQueryString: "b=c?d",
      headers: { "content-type": "x" },
      requestContext: { http: { method: "PUT", path: "/a", protocol: "HTTP/1.1" } },
      body: "AP8=",
      isBase64Encoded: true,
    },
  ]);
});
