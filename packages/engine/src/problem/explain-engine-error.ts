import { EngineError } from "./engine-error";
import { type EngineProblem, engineProblems } from "./engine-problems";

/** What was being done, for the words of the message. Everything but `action` is optional. */
export interface EngineErrorContext {
  /** What failed, to follow "Could not": `start container "web"`, `pull redis:7`. */
  readonly action: string;
  /** The engine's address. */
  readonly address?: string | undefined;
  /** The image reference. */
  readonly image?: string | undefined;
  /** The platform asked for, such as `linux/arm64`. */
  readonly platform?: string | undefined;
}

/** What the engine, the client or the system said, in the three forms problems are recognised by. */
export interface EngineErrorFacts {
  readonly text: string;
  /** HTTP status of the engine's answer. */
  readonly status: number | undefined;
  /** System error code, such as `ECONNREFUSED`. */
  readonly errno: string | undefined;
}

/**
 * Turns anything thrown while talking to an engine into an `EngineError` that says what to do.
 *
 * @param problems what it may be, the likeliest first
 */
export function explainEngineError(
  error: unknown,
  context: EngineErrorContext,
  problems: readonly EngineProblem[] = engineProblems,
): EngineError {
  if (EngineError.isInstance(error)) return error;
  const facts = factsOf(error);
  const problem: EngineProblem = problems.find(({ matches }) => matches(facts)) ?? unexpected;
  return new EngineError({
    code: problem.code,
    problem: `Could not ${context.action}: ${problem.says?.(context) ?? "the container engine answered"}: ${facts.text}`,
    remedy: problem.remedy(context),
    cause: error,
  });
}

const unexpected: EngineProblem = {
  code: "engine.unexpected",
  matches: () => true,
  remedy: () => "Look at the engine's own log (`journalctl -u docker` on Linux, Troubleshoot in Docker Desktop).",
};

function factsOf(error: unknown): EngineErrorFacts {
  const raw = error as
    | { message?: string; statusCode?: number; code?: unknown; json?: { message?: string } }
    | undefined;
  const text = raw?.json?.message ?? raw?.message ?? String(error);
  return {
    text: text.replace(/^\(HTTP code \d+\)[^-]*- /, "").trim(),
    status: raw?.statusCode,
    errno: typeof raw?.code === "string" ? raw.code : undefined,
  };
}
