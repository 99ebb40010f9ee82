const http = require("node:http");
const { increment, ping } = require("./redis.js");

const server = http.createServer(async (request, response) => {
  try {
    if (request.url === "/healthz") {
      await ping();
      response.end("ok\n");
      return;
    }
    const visit = await increment("visits");
    console.log(`visit ${visit}`);
    response.end(`${process.env.GREETING}, visit ${visit}\n`);
  } catch (error) {
    response.writeHead(503).end(`${error.message}\n`);
  }
});

server.listen(8080, () => console.log("listening on port 8080"));
process.on("SIGTERM", () => server.close(() => process.exit(0)));
