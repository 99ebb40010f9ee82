/** A Dockerfile and a server that speaks every protocol of a port, for what tests ask over the network. */
export function echoServer(unique: string): Record<string, string> {
  return {
    "echo/Dockerfile": `FROM node:20-alpine\nLABEL unique=${unique}\nCOPY server.js /server.js\nCMD ["node", "/server.js"]\n`,
    "echo/server.js": SERVER,
  };
}

/** Ports come from the environment: HTTP_PORT, HTTP2_PORT (with gRPC health), TCP_PORT, UDP_PORT. */
const SERVER = `
const http = require("http"), http2 = require("http2"), net = require("net"), dgram = require("dgram"), os = require("os");
const { HTTP_PORT, HTTP2_PORT, TCP_PORT, UDP_PORT } = process.env;
let healthy = true, ready = true;
const answer = async (request, response) => {
  const url = new URL(request.url, "http://localhost");
  const value = url.searchParams.get("value");
  const say = (status, text) => response.writeHead(status).end(text);
  switch (url.pathname) {
    case "/env": return say(200, process.env[value] ?? "");
    case "/host": return say(200, os.hostname());
    case "/slow": return void setTimeout(() => say(200, "slow"), Number(value));
    case "/live": return say(healthy ? 200 : 500);
    case "/ready": return say(ready ? 200 : 500);
    case "/set-live": healthy = value === "true"; return say(200);
    case "/set-ready": ready = value === "true"; return say(200);
    case "/fetch": return say(200, await fetch(value).then((r) => r.text(), (e) => String(e.cause ?? e)));
    case "/resolve": return say(200, JSON.stringify(await require("dns").promises.resolve4(value)));
    case "/exit": say(200); console.error("the last words"); return setTimeout(() => process.exit(Number(value)), 50);
    default: return say(200, "port " + request.socket.localPort + " " + url.pathname);
  }
};
if (HTTP_PORT) for (const port of HTTP_PORT.split(",")) http.createServer(answer).listen(port);
if (TCP_PORT) net.createServer((socket) => socket.pipe(socket)).listen(TCP_PORT);
if (UDP_PORT) {
  const socket = dgram.createSocket("udp4");
  socket.on("message", (message, from) => socket.send(message, from.port, from.address));
  socket.bind(Number(UDP_PORT));
}
if (HTTP2_PORT) http2.createServer().on("stream", (stream, headers) => {
  stream.on("error", () => undefined);
  if (headers["content-type"] !== "application/grpc") return stream.respond({ ":status": 200 }), stream.end("http2");
  stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
  stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
  stream.end(Buffer.from([0, 0, 0, 0, 2, 8, healthy ? 1 : 2]));
}).listen(HTTP2_PORT);
process.on("SIGTERM", () => process.exit(0));
console.log("listening");
`;
