/** A Dockerfile and a server that keeps what it is sent, for what tests forward to a container. */
export function receiver(): Record<string, string> {
  return {
    "receiver/Dockerfile": 'FROM node:20-alpine\nCOPY server.js /server.js\nCMD ["node", "/server.js"]\n',
    // GET /received answers all requests so far; /status/418 answers that, /once/500 answers it the first time only, and
    // /die kills the process in the middle of its first request.
    "receiver/server.js": `
      const { createServer } = require("node:http");
      const { existsSync, writeFileSync } = require("node:fs");
      const received = [];
      process.on("SIGTERM", () => process.exit());
      createServer((request, response) => {
        const chunks = [];
        request.on("data", (chunk) => chunks.push(chunk));
        request.on("end", () => {
          const { method, url, headers } = request;
          if (url === "/received") return response.end(JSON.stringify(received));
          const [, what, status] = url.split(/[/?]/);
          if (what === "die" && !existsSync("/data/died")) {
            writeFileSync("/data/died", "");
            process.exit(1);
          }
          const first = !received.some((other) => other.url === url);
          received.push({ method, url, headers, body: Buffer.concat(chunks).toString("base64") });
          const answered = what === "status" || (what === "once" && first) ? Number(status) : 200;
          response.writeHead(answered, { "content-type": "application/octet-stream", "x-answer": "yes" });
          response.end(Buffer.concat([Buffer.from([0xff, 0x00]), ...chunks]));
        });
      }).listen(8080);
    `,
  };
}

/** One request that the server was sent. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In base64. */
  readonly body: string;
}
