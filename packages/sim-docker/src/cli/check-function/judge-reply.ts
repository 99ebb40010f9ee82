import type { Reply } from "./send-event";

/** What an answer is by the contract; `problem` is part of a sentence. */
export type Judgement =
  | { readonly kind: "result" }
  /** A failure, reported as the contract asks for. */
  | { readonly kind: "error"; readonly problem: string }
  /** Nothing that a caller could understand. */
  | { readonly kind: "broken"; readonly problem: string; readonly remedy: string };

/** The longest part of an answer that is shown, in characters. */
const EXCERPT = 80;

/** Holds an answer, or the reason for none, against the contract. */
export function judgeReply(reply: Reply | string): Judgement {
  if (typeof reply === "string") {
    return { kind: "broken", problem: reply, remedy: "Answer every request, also one that you refuse." };
  }
  const { status, body } = reply;
  const said = `it answered ${status}${body === "" ? "" : ` ${excerpt(body)}`}`;
  if (status >= 200 && status <= 299) {
    if (body === "" || parse(body) !== undefined) return { kind: "result" };
    return {
      kind: "broken",
      problem: `${said}, which is no JSON`,
      remedy: "Answer JSON (a text in quotes), or 204 without a body.",
    };
  }
  if (isFunctionError(parse(body))) return { kind: "error", problem: said };
  return {
    kind: "broken",
    problem: `${said}, which is neither a result nor the error JSON`,
    remedy: 'Serve POST /; answer a failure with a status from 400 on and {"errorType": "…", "errorMessage": "…"}.',
  };
}

function excerpt(body: string): string {
  const line = JSON.stringify(body).slice(1, -1).replaceAll('\\"', '"');
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}

/** @returns undefined where it is no JSON */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFunctionError(body: unknown): boolean {
  const { errorType, errorMessage } = (body ?? {}) as Record<string, unknown>;
  return typeof errorType === "string" && typeof errorMessage === "string";
}
