import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { join } from "node:path";

/**
 * Sends one request to the engine and resolves with the response stream. `body` is a stream or a string; `patience`
 * (milliseconds) is how long the connection may stay silent.
 */
export function engineRequest(engine, path, { method = "GET", headers, body, patience } = {}) {
  return new Promise((resolve, reject) => {
    const { secure, ...address } = connection(engine);
    const request = (secure ? https : http).request({ ...address, path, method, headers }, resolve);
    request.on("error", reject);
    if (patience)
      request.setTimeout(patience, () => request.destroy(new Error(`no answer within ${patience / 1000} s`)));
    if (typeof body?.pipe === "function") body.on("error", (error) => request.destroy(error)).pipe(request);
    else request.end(body);
  });
}

/** Reads a JSON answer; any status but 2xx rejects with the engine's message. 404 gives undefined. */
export async function engineJson(engine, path, options) {
  const response = await engineRequest(engine, path, options);
  response.setEncoding("utf8");
  let text = "";
  for await (const part of response) text += part;
  if (response.statusCode === 404) return undefined;
  const answer = text ? JSON.parse(text) : undefined;
  if (response.statusCode >= 300) throw new Error(answer?.message ?? `the engine answered ${response.statusCode}`);
  return answer;
}

function connection({ host, certificates }) {
  const url = new URL(host);
  if (url.protocol === "unix:") return { socketPath: url.pathname };
  if (url.protocol === "npipe:") return { socketPath: url.pathname.replaceAll("/", "\\") };
  if (!["tcp:", "http:", "https:"].includes(url.protocol)) {
    throw new Error(`${host} cannot be used here: unix://, npipe://, tcp://, http:// and https:// can`);
  }
  const secure = url.protocol === "https:" || certificates !== undefined;
  const address = { secure, hostname: url.hostname, port: url.port || (secure ? 2376 : 2375) };
  if (certificates === undefined) return address;
  const read = (name) => readFileSync(join(certificates, name));
  return { ...address, ca: read("ca.pem"), cert: read("cert.pem"), key: read("key.pem") };
}
