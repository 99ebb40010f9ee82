import type { Readable, Writable } from "node:stream";
import { isCancel, text } from "@clack/prompts";
import { UsageError } from "./usage-error.js";

/** Where somebody can be asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** One question. */
export interface Question {
  readonly message: string;
  /** What an empty answer stands for. */
  readonly defaultValue: string;
  /** Why an answer cannot be used; undefined where it can. */
  readonly problem: (answer: string) => string | undefined;
}

/** Asks until the answer has no problem. @throws UsageError where the user cancels */
export async function ask({ message, defaultValue, problem }: Question, terminal: Terminal): Promise<string> {
  const answer = await text({
    ...terminal,
    message,
    placeholder: defaultValue,
    defaultValue,
    validate: (value) => problem(value || defaultValue),
  });
  if (isCancel(answer)) throw new UsageError("Cancelled.", "Nothing was written.");
  return answer;
}
