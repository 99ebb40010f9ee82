const http = require("node:http");
const { text } = require("node:stream/consumers");

const server = http.createServer(async (request, response) => {
  const { method, url, headers } = request;
  const [, status = "200"] = /^\/status\/(\d+)/.exec(url) ?? [];
  response.writeHead(Number(status), { "content-type": "text/plain" });
  response.end([method, url, headers["x-from"] ?? "nobody", await text(request)].join(" "));
});

server.listen(8080);
process.once("SIGTERM", () => server.close(() => process.exit(0)));
