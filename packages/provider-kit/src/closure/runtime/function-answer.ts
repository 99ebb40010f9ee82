import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer-server";
import { type FunctionFailure, functionFailure } from "./function-failure";
import { jsonText } from "./json-text";
import { readBody } from "./read-body";

/** The client of a function's handler. */
export interface FunctionClient {
  handle(event?: unknown): Promise<unknown>;
}

/** Most bytes of an event and of a result, 6 MiB: what AWS Lambda takes in a synchronous invocation. */
export const LARGEST_EVENT = 6 * 1024 * 1024;

/**
 * Answers one request by the contract `wing-function/v1`. Never rejects, unless the client went away.
 *
 * @param path where events are taken, such as `/`
 */
export async function functionAnswer(
  request: IncomingMessage,
  path: string,
  client: () => Promise<FunctionClient>,
): Promise<Answer> {
  const asked = (request.url ?? "").split("?")[0];
  const body = await readBody(request, LARGEST_EVENT);
  if (asked !== path) return refusal(404, "PathNotFound", `There is nothing at ${asked}; events go to ${path}.`);
  if (request.method !== "POST") {
    return refusal(405, "MethodNotAllowed", `${request.method} was given; an event comes by POST.`);
  }
  if (body === undefined) return refusal(413, "EventTooLarge", `An event has at most ${LARGEST_EVENT} bytes.`);
  let event: unknown;
  try {
    event = body === "" ? undefined : JSON.parse(body);
  } catch (error) {
    return refusal(400, "InvalidJson", `An event is JSON or nothing: ${(error as Error).message}.`);
  }
  try {
    return result(jsonText(await (await client()).handle(event)));
  } catch (error) {
    return failure(500, functionFailure(error));
  }
}

function result(body: string | undefined): Answer {
  if (body === undefined) return { status: 204 };
  const size = Buffer.byteLength(body);
  if (size <= LARGEST_EVENT) return { status: 200, contentType: "application/json", body };
  return refusal(500, "ResultTooLarge", `A result has at most ${LARGEST_EVENT} bytes; this one has ${size}.`);
}

function refusal(status: number, errorType: string, errorMessage: string): Answer {
  return failure(status, { errorType, errorMessage, stackTrace: [] });
}

function failure(status: number, body: FunctionFailure): Answer {
  return { status, contentType: "application/json", body: JSON.stringify(body) };
}
