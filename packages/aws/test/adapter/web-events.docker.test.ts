import { afterAll, beforeAll, expect, test } from "vitest";
import { type LambdaContainer, lambdaContainer } from "./lambda-container";

let lambda: LambdaContainer;

beforeAll(async () => {
  lambda = await lambdaContainer(
    "-e",
    "PORT=9000",
    "-e",
    "FUNCTION_PATH=/not/used",
    "node:20-alpine",
    "node",
    "/function/server.js",
  );
}, 60_000);

afterAll(() => lambda?.remove(), 60_000);

/** An event as a function URL sends it. */
const webEvent = (method: string, rawPath: string, more: object = {}) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath,
  rawQueryString: "",
  headers: {},
  requestContext: { http: { method, path: rawPath, protocol: "HTTP/1.1" } },
  isBase64Encoded: false,
  ...more,
});

async function answer(event: object) {
  const { kind, body } = await lambda.invoke(event);
  expect(kind, body).toBe("response");
  return JSON.parse(body);
}

test("method, path, query, headers, cookies and text pass through", async () => {
  const { statusCode, headers, cookies, isBase64Encoded, body } = await answer(
    webEvent("PUT", "/web/a b/ü", {
      rawQueryString: "x=1&y=%20",
      headers: {
        host: "f.lambda-url.eu-central-1.on.aws",
        "x-mine": "ö",
        connection: "close",
        "x-bad": "a\r\nx-in: b",
      },
      cookies: ["one=1", "two=2"],
      body: '{"a":"ü"}',
    }),
  );
  expect([statusCode, isBase64Encoded, headers["content-type"]]).toEqual([200, false, "text/plain; charset=utf-8"]);
  expect([cookies, headers["x-many"]]).toEqual([["a=1", "b=2"], "one, two"]);
  const seen = JSON.parse(body);
  expect([seen.method, seen.url]).toEqual(["PUT", "/web/a%20b/%C3%BC?x=1&y=%20"]);
  expect(seen.headers).toMatchObject({ host: "f.lambda-url.eu-central-1.on.aws", cookie: "one=1; two=2" });
  expect(seen.headers).toMatchObject({ "x-wing-invocation-id": expect.any(String) });
  expect(seen.headers).not.toHaveProperty("x-in");
  expect(Buffer.from(seen.body, "base64").toString()).toBe('{"a":"ü"}');
});

test("bodies of any bytes pass through", async () => {
  const bytes = Buffer.from(Array.from({ length: 70_001 }, (_, at) => (at * 7) % 256));
  const sent = webEvent("POST", "/web", { body: bytes.toString("base64"), isBase64Encoded: true });
  expect(Buffer.from(JSON.parse((await answer(sent)).body).body, "base64").equals(bytes)).toBe(true);

  const { statusCode, isBase64Encoded, body } = await answer(webEvent("GET", "/web/bytes"));
  expect([statusCode, isBase64Encoded]).toEqual([201, true]);
  expect([...Buffer.from(body, "base64")]).toEqual([0, 255, 1, 254]);
});

test("every status is an answer, and redirects are not followed", async () => {
  expect(await answer(webEvent("GET", "/web/redirect"))).toMatchObject({
    statusCode: 302,
    headers: { location: "/elsewhere" },
  });
  expect(await answer(webEvent("GET", "/nowhere"))).toMatchObject({ statusCode: 404, body: "" });
  expect(await answer(webEvent("HEAD", "/web"))).toMatchObject({ statusCode: 200, body: "" });
});

test("an answer that is too large as an event is an error", async () => {
  const { kind, body } = await lambda.invoke(webEvent("POST", "/web", { body: "x".repeat(5_000_000) }));
  expect([kind, JSON.parse(body).errorMessage]).toEqual(["error", expect.stringMatching(/^The result has more than/)]);
});

test.each([
  ["another version", { version: "1.0" }],
  ["no path", { rawPath: 7 }],
  ["no request", { requestContext: {} }],
])("an event with %s is given to the function as it is", async (_what, more) => {
  const event = webEvent("GET", "/web", more);
  const { kind, body } = await lambda.invoke(event);
  expect([kind, JSON.parse(body).errorMessage]).toEqual(["error", "The function answered 404 without a body"]);
});
