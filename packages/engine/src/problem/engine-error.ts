import type { BuildFailure } from "../build/build-failure";
import type { EngineErrorCode } from "./engine-error-code";

const MARKER = Symbol.for("com.wing-containers.engine-error");

interface EngineErrorProps {
  readonly code: EngineErrorCode;
  /** What happened and what was given. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly cause?: unknown;
  readonly build?: BuildFailure | undefined;
}

/** What went wrong with the container engine, told to the user: `message` is the problem followed by the remedy. */
export class EngineError extends Error {
  /** Recognises an `EngineError` of any copy of this package. */
  static isInstance(error: unknown): error is EngineError {
    return typeof error === "object" && error !== null && MARKER in error;
  }

  override readonly name = "EngineError";
  readonly [MARKER] = true;
  /** Stable identifier of the problem, for programs. */
  readonly code: EngineErrorCode;
  /** What happened, without the remedy. */
  readonly problem: string;
  /** What the user can do. */
  readonly remedy: string;
  /** The failing step, for `image.build-failed`. */
  readonly build: BuildFailure | undefined;

  constructor(props: EngineErrorProps) {
    super(`${props.problem}\n${props.remedy}`, props.cause === undefined ? undefined : { cause: props.cause });
    this.code = props.code;
    this.problem = props.problem;
    this.remedy = props.remedy;
    this.build = props.build;
  }
}
