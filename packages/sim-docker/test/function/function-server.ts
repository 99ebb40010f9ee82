/** A Dockerfile and a server that does what events say: the image of the functions under test. */
export function functionServer(unique: string): Record<string, string> {
  return {
    "fn/Dockerfile": `FROM node:20-alpine\nLABEL unique=${unique}\nCOPY server.js /server.js\nCMD ["node", "/server.js"]\n`,
    "fn/server.js": SERVER,
  };
}

const SERVER = `
const http = require("http"), os = require("os");
const seen = [];
const server = http.createServer(async (request, response) => {
  let text = "";
  for await (const part of request) text += part;
  const event = text === "" ? null : JSON.parse(text);
  const say = (value) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
  if (event?.path === "/orders") return say({ status: 201, body: "created by " + event.body });
  switch (event?.do) {
    case "who": return setTimeout(() => say(os.hostname()), event.after ?? 0);
    case "wait for /free": {
      const look = () => (require("fs").existsSync("/free") ? say(os.hostname()) : setTimeout(look, 50));
      return look();
    }
    case "request": return say({ method: request.method, url: request.url, headers: request.headers });
    case "env": return say(process.env[event.name] ?? null);
    case "seen": return say(seen);
    case "nothing": return response.writeHead(204).end();
    case "empty": return response.writeHead(200).end();
    case "text": return response.writeHead(200).end("just words");
    case "large": return say("x".repeat(event.length));
    case "refuse": return response.writeHead(503).end("not now");
    case "hang": return;
    case "disconnect": return request.socket.destroy();
    case "exit": console.error("the last words"); return setTimeout(() => process.exit(event.code), 50);
    case "eat": for (const eaten = []; ; ) eaten.push(Buffer.alloc(4_000_000, 1));
    case "fail": {
      const error = new TypeError(event.message);
      const body = { errorType: error.name, errorMessage: error.message, stackTrace: error.stack.split("\\n") };
      return response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify(body));
    }
    default: seen.push(event); console.log("got " + JSON.stringify(event)); return say(event);
  }
});
server.listen(process.env.PORT, "0.0.0.0");
process.on("SIGTERM", () => process.exit(0));
`;
