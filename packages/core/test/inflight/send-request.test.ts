import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { sendRequest } from "../../src/inflight/send-request";

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("method, path, headers and body arrive, and status, headers and body come back", async () => {
  const url = await serve(async (request, response) => {
    const { method, url: path, headers } = request;
    response.writeHead(302, { location: "/elsewhere", "x-answer": "yes" });
    response.end(JSON.stringify({ method, path, question: headers["x-question"], body: await text(request) }));
  });
  const request = { method: "PATCH", path: "/a?b=c", headers: { "x-question": "why" }, body: "body" };
  const { status, headers, body } = await sendRequest(`${url}/`, request);
  expect({ status, headers }).toMatchObject({ status: 302, headers: { location: "/elsewhere", "x-answer": "yes" } });
  expect(JSON.parse(body)).toEqual({ method: "PATCH", path: "/a?b=c", question: "why", body: "body" });
});

test("without an answer the error says where and why", async () => {
  const url = await serve((request) => void request.socket.destroy());
  const request = { method: "GET", path: "/", headers: {} };
  await expect(sendRequest(url, request)).rejects.toThrow(`GET / got no answer from ${url}: `);
  await expect(sendRequest("http://127.0.0.1:1", request)).rejects.toThrow(/got no answer from http:.*: \S/);
});

test("an answer that does not come in time is none", async () => {
  const url = await serve(() => {});
  const sending = sendRequest(url, { method: "GET", path: "/slow", headers: {} }, 50);
  await expect(sending).rejects.toThrow(`GET /slow got no answer from ${url}: none within 0.05 s`);
});
