// Answers as its paths say, and prints what it was asked. A server of the health protocol of gRPC is beside it.
const http = require("node:http");
const http2 = require("node:http2");
const net = require("node:net");

const counts = new Map();

function statusOf(url) {
  const [, kind, number] = url.split(/[/?]/);
  const count = (counts.get(url) ?? 0) + 1;
  counts.set(url, count);
  if (kind === "status") return Number(number);
  // The first ones fail, or the first ones succeed.
  if (kind === "late") return count > Number(number) ? 200 : 503;
  if (kind === "breaks") return count > Number(number) ? 503 : 200;
  return 404;
}

http
  .createServer((request, response) => {
    console.log(JSON.stringify({ at: Date.now(), url: request.url, headers: request.headers }));
    if (request.url === "/silent") return;
    if (request.url === "/reset") return request.socket.resetAndDestroy();
    if (request.url === "/closes") return request.socket.end();
    response.writeHead(statusOf(request.url)).end("answer");
  })
  .listen(8080, "0.0.0.0");

net.createServer((socket) => socket.on("error", () => {}).write("220 this is no HTTP\r\n")).listen(8081, "0.0.0.0");

const SERVICES = { "": 1, shop: 1, broken: 2 };

http2
  .createServer()
  // The prober leaves as soon as it knows enough.
  .on("session", (session) => session.on("error", () => {}))
  .on("stream", async (stream, headers) => {
    stream.on("error", () => {});
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const message = Buffer.concat(chunks);
    const service = message.subarray(7).toString();
    console.log(JSON.stringify({ path: headers[":path"], type: headers["content-type"], service }));
    const base = { ":status": 200, "content-type": "application/grpc" };
    const status = SERVICES[service];
    if (status === undefined) return stream.respond({ ...base, "grpc-status": 5 }, { endStream: true });
    stream.respond(base, { waitForTrailers: true });
    stream.on("wantTrailers", () => stream.destroyed || stream.sendTrailers({ "grpc-status": "0" }));
    stream.end(Buffer.from([0, 0, 0, 0, 2, 8, status]));
  })
  .listen(50051, "0.0.0.0");

console.log("listening");
