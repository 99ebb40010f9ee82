import type { WorkloadSpec } from "@wing-containers/core/provider";
import { InvocationError } from "./invocation-error";

/** How a function says what went wrong, in the body of an answer outside 200 to 299. */
interface FailureBody {
  readonly errorType?: unknown;
  readonly errorMessage?: unknown;
  readonly stackTrace?: unknown;
}

/** Characters of an answer that a message shows. */
const EXCERPT = 500;

/**
 * Reads a function's answer: JSON of a status from 200 to 299 is the result, and no body is null.
 *
 * @throws InvocationError for everything else
 */
export function readResult({ name }: WorkloadSpec, status: number, body: Buffer): unknown {
  const text = body.toString("utf8");
  if (status < 200 || status > 299) throw failure(name, status, text);
  if (status === 204 || text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new InvocationError(
      `${name} answered ${status} with a body that is not JSON: ${excerpt(text)}\n` +
        'A function answers one JSON value (a text in quotes, such as "done"), or 204 without a body for null.',
    );
  }
}

function failure(name: string, status: number, text: string): InvocationError {
  const { errorType, errorMessage, stackTrace } = parse(text);
  const said = text === "" ? " without a body" : `: ${excerpt(text)}`;
  return new InvocationError(
    typeof errorMessage === "string" ? errorMessage : `${name} answered ${status}${said}`,
    typeof errorType === "string" ? errorType : undefined,
    Array.isArray(stackTrace) ? stackTrace.map(String) : [],
  );
}

function parse(text: string): FailureBody {
  try {
    return (JSON.parse(text) as FailureBody | null) ?? {};
  } catch {
    return {};
  }
}

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}
