// Answers HTTP requests; `EchoClient` says what they ask for.
const fs = require("node:fs");
const { check, setHealth } = require("./health.js");
const { instance, say, sinceStart } = require("./log.js");
const { surroundings } = require("./surroundings.js");

/** Names of the signals that the process got. */
const signals = [];
const requests = [];
let running = 0;

async function answer(request, response) {
  const body = Buffer.concat(await request.toArray()).toString();
  const { method, url, headers } = request;
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const option = (name) => searchParams.get(name);
  const seconds = Number(option("seconds") ?? 0);
  const text = (status, value = "") => response.writeHead(status, { "content-type": "text/plain" }).end(value);
  const json = (value) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
  const later = (act) => setTimeout(act, seconds * 1000);
  const [, topic, name] = pathname.split("/");
  if (topic === "report") return json({ instance, ...surroundings(), signals, requests });
  if (topic === "health" && method === "GET") return later(() => text(check(name) ? 200 : 503));
  const earlier = requests.filter((other) => other.url === url).length;
  requests.push({ method, url, headers, body, at: Date.now() });
  say("request", method, url, sinceStart());
  switch (topic) {
    case "health":
      setHealth(name, option("pass") === "true", seconds);
      return text(204);
    case "exit":
      return text(200).on("finish", () => process.exit(Number(option("code"))));
    case "wait":
      return later(() => text(200));
    case "allocate":
      return text(200, String(Buffer.alloc(Number(option("mebibytes")) * 2 ** 20, 1).length));
    case "read":
      return fs.existsSync(option("path")) ? text(200, fs.readFileSync(option("path"))) : text(404);
    case "write":
      fs.writeFileSync(option("path"), body);
      return text(204);
    case "fetch": {
      const answered = await fetch(option("url"), { method: option("method"), ...(body && { body }) });
      return text(200, await answered.text());
    }
    case "events":
      return earlier < Number(option("refuse") ?? 0) ? text(503, "refused") : text(204);
    default:
      if (method !== "POST") return json({ port: request.socket.localPort, path: url, instance });
      return invoke(body, json);
  }
}

/** An event of a function, by the contract of functions; `seconds` in it is the time that it takes. */
function invoke(body, json) {
  const event = body === "" ? null : JSON.parse(body);
  running += 1;
  const atOnce = running;
  const finish = () => {
    running -= 1;
    json({ event, instance, atOnce });
  };
  setTimeout(finish, (event?.seconds ?? 0) * 1000);
}

/** What fails, as the contract of functions has it. */
function answerFailure(response, { name, message }) {
  response.writeHead(500, { "content-type": "application/json" });
  response.end(JSON.stringify({ errorType: name, errorMessage: message }));
}

module.exports = {
  signals,
  answer: (request, response) => answer(request, response).catch((error) => answerFailure(response, error)),
};
