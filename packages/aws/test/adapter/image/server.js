// A function that does what its events say.
const http = require("node:http");
let count = 0;
const server = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const { method, url, headers } = request;
  const say = (value) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
  if (url.startsWith("/web")) {
    response.setHeader("set-cookie", ["a=1", "b=2"]);
    response.setHeader("x-many", ["one", "two"]);
    if (url === "/web/bytes")
      return response.writeHead(201, { "content-type": "image/png" }).end(Buffer.from([0, 255, 1, 254]));
    if (url === "/web/redirect") return response.writeHead(302, { location: "/elsewhere" }).end();
    return response
      .writeHead(200, { "content-type": "text/plain; charset=utf-8" })
      .end(JSON.stringify({ method, url, headers, body: body.toString("base64") }));
  }
  if (url !== "/") return response.writeHead(404).end();
  const event = body.length === 0 ? undefined : JSON.parse(body.toString());
  switch (event?.do) {
    case "request":
      return say({ method, url, headers });
    case "count":
      return say(++count);
    case "nothing":
      return response.writeHead(204).end();
    case "empty":
      return response.writeHead(200).end();
    case "text":
      return response.writeHead(200).end("just words");
    case "large":
      return say("x".repeat(event.length));
    case "refuse":
      return response.writeHead(503).end("not now");
    case "chunks": {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('"one');
      return setTimeout(() => response.end(' two"'), 50);
    }
    case "hang":
      return;
    case "disconnect":
      return request.socket.destroy();
    case "exit":
      return process.exit(3);
    case "fail": {
      const error = new TypeError(event.message);
      const { name: errorType, message: errorMessage, stack } = error;
      const body = {
        errorType,
        errorMessage,
        stackTrace: stack
          .split("\n")
          .filter((line) => /^ +at /.test(line))
          .map((line) => line.trim()),
      };
      return response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify(body));
    }
    default:
      return say(event);
  }
});
setTimeout(() => server.listen(process.env.PORT ?? 8080, "0.0.0.0"), Number(process.env.LATE ?? 0));
