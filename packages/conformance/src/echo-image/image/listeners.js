// Ports that do not speak HTTP/1.1.
const dgram = require("node:dgram");
const http2 = require("node:http2");
const https = require("node:https");
const net = require("node:net");
const tls = require("node:tls");
const { answer } = require("./answer.js");
const { check, followers, isPassing } = require("./health.js");

/** Sends back what it gets; it does not listen while the check `tcp` fails. */
function listenTcp(port) {
  const sockets = new Set();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    socket.pipe(socket);
  });
  const follow = (name, passes) => {
    if (name !== "tcp") return;
    if (!passes) server.close();
    else if (!server.listening) server.listen(port, "0.0.0.0");
    for (const socket of passes ? [] : sockets) socket.destroy();
  };
  followers.push(follow);
  if (isPassing("tcp")) follow("tcp", true);
}

// Without a certificate: whoever knows the key may connect.
const secured = { ciphers: "PSK", maxVersion: "TLSv1.2", pskCallback: () => Buffer.from("echo") };

/** Sends back what it gets. */
function listenTls(port) {
  const send = (socket) => socket.on("error", () => undefined).pipe(socket);
  tls.createServer({ ...secured, allowHalfOpen: true }, send).listen(port, "0.0.0.0");
}

/** HTTP/1.1 over TLS. */
function listenHttps(port) {
  https.createServer(secured, answer).listen(port, "0.0.0.0");
}

/** Sends back what it gets. */
function listenUdp(port) {
  const socket = dgram.createSocket("udp4");
  socket.on("message", (message, from) => socket.send(message, from.port, from.address));
  socket.bind(port);
}

/** HTTP/2 without TLS, which sends back the path, and `grpc.health.v1.Health/Check` of the check that the request names. */
function listenHttp2(port) {
  http2.createServer().on("stream", answerStream).listen(port, "0.0.0.0");
}

function answerStream(stream, headers) {
  const isGrpc = headers["content-type"] === "application/grpc";
  stream.on("error", () => undefined);
  stream.respond(
    { ":status": 200, ...(isGrpc && { "content-type": "application/grpc" }) },
    { waitForTrailers: isGrpc },
  );
  if (!isGrpc) return stream.end(headers[":path"]);
  stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
  // Five bytes of framing; then the field `service`: tag, length, text.
  stream.once("data", (message) => {
    const serving = check(message.subarray(7).toString() || "grpc") ? 1 : 2;
    stream.end(Buffer.from([0, 0, 0, 0, 2, 8, serving]));
  });
}

module.exports = { listenHttp2, listenHttps, listenTcp, listenTls, listenUdp };
