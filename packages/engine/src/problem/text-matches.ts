import type { EngineProblem } from "./engine-problems";

/** Recognises a problem by the words of whoever told of it. */
export function textMatches(pattern: RegExp): EngineProblem["matches"] {
  return ({ text }) => pattern.test(text);
}
