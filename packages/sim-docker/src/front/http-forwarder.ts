import { Agent, type ClientRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { answerPlainly } from "./answer-plainly";
import type { Backend, Backends } from "./backends";

/**
 * Milliseconds that an unused connection to a backend is kept. Below the 5 s after which Node.js and uvicorn close theirs,
 * so that a request rarely meets a connection which is being closed.
 */
const IDLE_MILLISECONDS = 4_000;

/** Sends requests to backends. */
export interface HttpForwarder {
  /** Forwards a request and its answer. */
  forward(request: IncomingMessage, response: ServerResponse, backends: Backends): void;
  /** Forwards a WebSocket handshake, then the bytes of both sides. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, backends: Backends): void;
  /** Drops the unused connections to backends. */
  close(): void;
}

/** A request on its way to a backend. */
interface Attempt {
  readonly backends: Backends;
  readonly tried: Set<string>;
  readonly backend: Backend;
  outgoing?: ClientRequest;
}

/**
 * Makes a forwarder.
 *
 * A GET, HEAD or OPTIONS request without a body that meets a broken backend is sent to the next ready one; others are
 * answered 502, since they may have had an effect.
 *
 * @param requestTimeout seconds until a request is answered 504, or is cut off where its answer has begun. For a
 * WebSocket it limits the handshake only. Absent: no limit.
 */
export async function createHttpForwarder(requestTimeout?: number): Promise<HttpForwarder> {
  const { createProxyServer } = await import("httpxy");
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MILLISECONDS });
  const limit = requestTimeout === undefined ? undefined : requestTimeout * 1_000;
  const tooLong = `No answer within requestTimeout (${requestTimeout} s)`;
  const proxy = createProxyServer({ agent, ...(limit === undefined ? {} : { upgradeTimeout: limit }) });
  const attempts = new WeakMap<IncomingMessage, Attempt>();

  function send(request: IncomingMessage, response: ServerResponse, attempt: Attempt): void {
    attempts.set(request, attempt);
    proxy.web(request, response, { target: targetOf(attempt.backend) }).catch(ignore);
  }

  proxy.on("proxyReq", (outgoing, request) => {
    const attempt = attempts.get(request);
    if (attempt) attempt.outgoing = outgoing;
  });

  proxy.on("proxyReqWs", (outgoing, request, client) => {
    outgoing.once("upgrade", (_answer, upstream) => {
      // The client's socket carries frames from here on: no answer may be written to it.
      attempts.delete(request);
      client.once("close", () => upstream.destroy());
    });
  });

  proxy.on("error", (error, request, to) => {
    const attempt = request && attempts.get(request);
    if (!attempt || !to) return;
    const { backends, tried, backend, outgoing } = attempt;
    if ("headersSent" in to) {
      if (to.headersSent || to.destroyed) return;
      // A kept connection that the backend had just closed says nothing about the backend.
      if (!outgoing?.reusedSocket) tried.add(backend.id);
      const next = isRepeatable(request) ? backends.pick(tried) : undefined;
      if (next) return send(request, to as ServerResponse, { backends, tried, backend: next });
    }
    const timedOut = (error as { statusCode?: number }).statusCode === 504;
    const text = timedOut ? tooLong : `${backend.host}:${backend.port} failed to answer: ${error.message}`;
    answerPlainly(to as ServerResponse | Duplex, timedOut ? 504 : 502, text);
  });

  return {
    forward(request, response, backends) {
      const backend = backends.pick();
      if (!backend) return answerPlainly(response, 503, backends.explain());
      describeClient(request);
      // The server has answered "100 Continue" itself.
      delete request.headers.expect;
      if (limit !== undefined) {
        const timer = setTimeout(() => {
          if (response.headersSent) response.destroy();
          else answerPlainly(response, 504, tooLong);
          attempts.get(request)?.outgoing?.destroy();
        }, limit);
        response.once("close", () => clearTimeout(timer));
      }
      send(request, response, { backends, tried: new Set(), backend });
    },
    upgrade(request, socket, head, backends) {
      const backend = backends.pick();
      if (!backend) return answerPlainly(socket, 503, backends.explain());
      if (request.headers.upgrade?.toLowerCase() !== "websocket") {
        return answerPlainly(socket, 501, `Upgrade to ${request.headers.upgrade} is not forwarded, only to websocket`);
      }
      describeClient(request);
      attempts.set(request, { backends, tried: new Set(), backend });
      proxy.ws(request, socket as never, { target: targetOf(backend) }, head).catch(ignore);
    },
    close: () => agent.destroy(),
  };
}

/** The client's own connection has failed: nobody is left to be told. */
function ignore(): void {}

function targetOf({ host, port }: Backend) {
  return { protocol: "http:", host, port };
}

function isRepeatable(request: IncomingMessage): boolean {
  const { "content-length": length = "0", "transfer-encoding": encoding } = request.headers;
  return ["GET", "HEAD", "OPTIONS"].includes(request.method ?? "") && length === "0" && encoding === undefined;
}

function describeClient({ headers, socket }: IncomingMessage): void {
  const before = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = [before ?? [], socket.remoteAddress ?? []].flat().join(", ");
  headers["x-forwarded-host"] ??= headers.host;
  headers["x-forwarded-proto"] ??= "http";
}
