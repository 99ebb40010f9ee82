import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What became of an invocation. */
export interface Outcome {
  readonly kind: "response" | "error";
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** What an invocation has beside its event. */
export interface InvocationOptions {
  /** Milliseconds until the deadline. */
  readonly within?: number;
  readonly trace?: string;
}

interface Invocation {
  readonly id: string;
  readonly event: string;
  readonly headers: Record<string, string>;
  readonly resolve: (outcome: Outcome) => void;
}

/**
 * Stands in for Lambda: its Runtime API and its Extensions API.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export async function runtimeApi(host: string) {
  const waiting: Invocation[] = [];
  const asked: ServerResponse[] = [];
  const underWay = new Map<string, Invocation>();
  const registrations: { name: unknown; body: string }[] = [];
  const extensionsWaiting: unknown[] = [];

  const handOut = () => {
    while (waiting.length > 0 && asked.length > 0) {
      const invocation = waiting.shift() as Invocation;
      underWay.set(invocation.id, invocation);
      asked.shift()?.writeHead(200, invocation.headers).end(invocation.event);
    }
  };

  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const body = await textOf(request);
    if (path === "/2020-01-01/extension/register") {
      registrations.push({ name: request.headers["lambda-extension-name"], body });
      response.writeHead(200, { "Lambda-Extension-Identifier": "the-extension" }).end("{}");
    } else if (path === "/2020-01-01/extension/event/next") {
      extensionsWaiting.push(request.headers["lambda-extension-identifier"]);
    } else if (path === "/2018-06-01/runtime/invocation/next") {
      asked.push(response);
      handOut();
    } else {
      const [, id = "", kind = ""] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
      const invocation = underWay.get(id);
      underWay.delete(id);
      response.writeHead(invocation === undefined ? 400 : 202).end("{}");
      invocation?.resolve({ kind: kind as Outcome["kind"], body, headers: request.headers });
    }
  });
  server.listen(0, host);
  await once(server, "listening");

  return {
    address: `${host}:${(server.address() as AddressInfo).port}`,
    registrations,
    extensionsWaiting,
    /** Whether the function has asked for its next event. */
    isAsked: () => asked.length > 0,
    invoke(event: string, { within = 30_000, trace }: InvocationOptions = {}): Promise<Outcome> {
      const id = randomUUID();
      const headers = {
        "Lambda-Runtime-Aws-Request-Id": id,
        "Lambda-Runtime-Deadline-Ms": String(Date.now() + within),
        ...(trace !== undefined && { "Lambda-Runtime-Trace-Id": trace }),
      };
      return new Promise((resolve) => {
        waiting.push({ id, event, headers, resolve });
        handOut();
      });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
