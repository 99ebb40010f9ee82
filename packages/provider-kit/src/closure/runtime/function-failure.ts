/** The answer of a function that did not succeed. */
export interface FunctionFailure {
  /** Class of the error, such as `TypeError`. */
  readonly errorType: string;
  readonly errorMessage: string;
  /** Lines of the stack trace, outermost last; empty where the function's code was not reached. */
  readonly stackTrace: readonly string[];
}

/** Describes whatever was thrown. */
export function functionFailure(thrown: unknown): FunctionFailure {
  if (!(thrown instanceof Error)) return { errorType: "Error", errorMessage: String(thrown), stackTrace: [] };
  const { name, message, stack = "" } = thrown;
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { errorType: name, errorMessage: message, stackTrace: frames.map((line) => line.trim()) };
}
