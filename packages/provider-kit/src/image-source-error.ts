/** What went wrong with an image source; stable, so a caller may decide by it. */
export type ImageSourceErrorCode =
  | "context-not-a-folder"
  | "dockerfile-unreadable"
  | "dockerignore-unreadable"
  | "dockerignore-bad-pattern"
  | "context-file-unreadable"
  | "context-file-not-buildable"
  | "bundler-not-found"
  | "closure-not-bundled";

const marker = Symbol.for("wing-containers.ImageSourceError");

/** An image cannot be made from what the user gave: says what happened and, as {@link remedy}, what to do about it. */
export class ImageSourceError extends Error {
  override readonly name = "ImageSourceError";
  /** Which problem it is. */
  readonly code: ImageSourceErrorCode;
  /** What the user can do, as one sentence. */
  readonly remedy: string;
  /** @internal Recognises the error across two copies of this package, where `instanceof` fails. */
  readonly [marker] = true;

  /**
   * @param code - which problem it is
   * @param problem - what happened and to what, as one sentence without the remedy
   * @param remedy - what the user can do, as one sentence
   * @param options - the error of the system call or tool behind it
   */
  constructor(code: ImageSourceErrorCode, problem: string, remedy: string, options?: { cause: unknown }) {
    super(`${problem}${problem.includes("\n") ? "\n" : " "}${remedy}`, options);
    this.code = code;
    this.remedy = remedy;
  }

  /** True for an error of this kind, whichever copy of the package threw it. */
  static isInstance(error: unknown): error is ImageSourceError {
    return typeof error === "object" && error !== null && marker in error;
  }
}
