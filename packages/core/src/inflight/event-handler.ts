import { randomUUID } from "node:crypto";
import { bucketEvent } from "./bucket-event";
import type { ForwardRequest, ForwardResponse } from "./forward-request";

/** The resources whose events can be forwarded. */
export type EventKind = "api" | "bucket" | "queue" | "schedule" | "topic";

/** How events become requests. */
export interface EventHandlerOptions {
  readonly kind: EventKind;
  /** The workload's inflight client. */
  readonly workload: { forward(request: ForwardRequest): Promise<ForwardResponse> };
  /** Path of the request; of an API request its own where absent, `/` otherwise. */
  readonly path?: string;
  /** Method of the request; of an API request its own where absent, POST otherwise. */
  readonly method?: string;
}

/** Environment variable with the `ce-source` of events: the construct path of the resource that they come from. */
export const EVENT_SOURCE_VARIABLE = "WING_EVENT_SOURCE";

/** The part of Wing's `cloud.ApiRequest` that is passed on. */
interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Headers of one connection (RFC 9110, 7.6.1), and those that the client sets for the new request. */
const OWN_HEADERS = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * The inflight client of a forwarding handler: a function, as Wing calls handlers, that is its own `handle`.
 *
 * It throws where an event was not acknowledged: by a status outside 200 to 299, or by no answer. What an API request is
 * answered is passed on whatever its status.
 */
export function eventHandler(options: EventHandlerOptions) {
  const handle = (...args: unknown[]) => {
    if (options.kind === "api") return forwardApiRequest(options, args[0] as ApiRequest);
    const delivery = forwardEvent(options, args);
    return options.kind === "queue" ? toldInLog(delivery) : delivery;
  };
  return Object.assign(handle, { handle });
}

async function forwardApiRequest(options: EventHandlerOptions, request: ApiRequest): Promise<ForwardResponse> {
  const { query = {}, headers = {}, body } = request;
  const method = options.method ?? String(request.method).toUpperCase();
  const search = new URLSearchParams(query).toString();
  const path = options.path ?? request.path;
  const hasBody = body !== undefined && body !== "" && method !== "GET" && method !== "HEAD";
  return options.workload.forward({
    method,
    path: search === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${search}`,
    headers: passedOn(headers),
    ...(hasBody && { body }),
  });
}

function passedOn(headers: Readonly<Record<string, string>>): Record<string, string> {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(lower.filter(([name]) => !OWN_HEADERS.has(name)));
}

async function forwardEvent(options: EventHandlerOptions, args: unknown[]): Promise<void> {
  const { type, subject, contentType, body } = describeEvent(options.kind, args);
  const { path = "/", method = "POST" } = options;
  const { status, body: answer } = await options.workload.forward({
    method,
    path,
    headers: {
      "ce-specversion": "1.0",
      "ce-id": randomUUID(),
      "ce-source": encodeURI(process.env[EVENT_SOURCE_VARIABLE] ?? "/"),
      "ce-type": type,
      "ce-time": new Date().toISOString(),
      // Header values are ASCII; CloudEvents' HTTP binding asks for percent-encoding.
      ...(subject !== undefined && { "ce-subject": encodeURIComponent(subject) }),
      ...(contentType !== undefined && { "content-type": contentType }),
    },
    ...(body !== undefined && { body }),
  });
  if (status >= 200 && status <= 299) return;
  const excerpt = answer.length > 500 ? `${answer.slice(0, 500)}…` : answer;
  throw new Error(`${method} ${path} did not take the ${options.kind} event: ${status}${excerpt && ` ${excerpt}`}`);
}

/** Wing's queues count the messages that fail, and drop the reason. */
async function toldInLog(delivery: Promise<void>): Promise<void> {
  try {
    await delivery;
  } catch (error) {
    console.error((error as Error).message);
    throw error;
  }
}

interface DescribedEvent {
  readonly type: string;
  readonly subject?: string;
  readonly contentType?: string;
  readonly body?: string;
}

function describeEvent(kind: EventKind, args: unknown[]): DescribedEvent {
  switch (kind) {
    case "bucket": {
      const event = bucketEvent(args[0], args[1]);
      const body = JSON.stringify(event);
      return { type: `wing.bucket.${event.type}`, subject: event.key, contentType: "application/json", body };
    }
    case "schedule":
      return { type: "wing.schedule.tick" };
    default: {
      const body = String(args[0]);
      const contentType = isJson(body) ? "application/json" : "text/plain; charset=utf-8";
      return { type: `wing.${kind}.message`, contentType, body };
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
