import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Answer } from "./answer-server";
import type { Bindings, BoundClients } from "./bound-clients";
import { jsonText } from "./json-text";
import { readBody } from "./read-body";

/** Most bytes of a request's body, 10 MiB: enough for an object of that size, and little enough to be held in memory. */
const LARGEST_BODY = 10 * 1024 * 1024;

/**
 * Answers `POST /<binding>/<operation>`, whose body is a JSON array of the arguments or empty. Never rejects, unless the
 * client went away. Problems are those of RFC 9457.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export async function bindingsAnswer(
  request: IncomingMessage,
  operations: Bindings["operations"],
  clients: () => Promise<BoundClients>,
): Promise<Answer> {
  const body = await readBody(request, LARGEST_BODY);
  const [, name = "", op = "", ...more] = segments(request.url ?? "");
  const allowed = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (allowed === undefined || op === "" || more.length > 0) {
    const known = Object.keys(operations).join(", ") || "none";
    return problem(404, `The path is /<binding>/<operation>; the bindings are: ${known}.`);
  }
  if (!allowed.includes(op)) {
    return problem(403, `The binding "${name}" does not allow "${op}"; it allows: ${allowed.join(", ")}.`);
  }
  if (request.method !== "POST") return problem(405, `${request.method} was given; operations are called by POST.`);
  if (body === undefined) return problem(413, `A body has at most ${LARGEST_BODY} bytes.`);
  const args = readArguments(body);
  if (typeof args === "string") return problem(400, args);
  try {
    const text = jsonText(await (await clients())[name]?.[op]?.(...args));
    return text === undefined ? { status: 204 } : { status: 200, contentType: "application/json", body: text };
  } catch (error) {
    return problem(500, error instanceof Error ? error.message : String(error));
  }
}

function segments(url: string): readonly string[] {
  try {
    return (url.split("?")[0] ?? "").split("/").map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** @returns the arguments, or what is wrong with them */
function readArguments(body: string): unknown[] | string {
  if (body === "") return [];
  try {
    const args: unknown = JSON.parse(body);
    return Array.isArray(args)
      ? args
      : `The body is a JSON array of the arguments, or empty; ${typeof args} was given.`;
  } catch (error) {
    return `The body is a JSON array of the arguments, or empty: ${(error as Error).message}.`;
  }
}

function problem(status: number, detail: string): Answer {
  // The status says which problem it is, so the type is RFC 9457's own, whose title is the status in words.
  const body = JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, detail });
  return { status, contentType: "application/problem+json", body };
}
