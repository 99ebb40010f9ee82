/** Where the machine that builds finds the value of a build secret. Exactly one field is given. */
export interface BuildSecret {
  /** Name of an environment variable of the machine that builds. */
  readonly env?: string;

  /** Path of a file, relative to the program's folder. */
  readonly file?: string;
}

/** How to build an image from a Dockerfile. */
export interface Build {
  /**
   * Folder that the Dockerfile may COPY from, relative to the program's folder.
   * @default - the folder of `dockerfile`
   */
  readonly context?: string;

  /**
   * Path of the Dockerfile, relative to `context` (or to the program's folder when there is no `context`).
   * @default "Dockerfile"
   */
  readonly dockerfile?: string;

  /**
   * Stage to build.
   * @default - the last one
   */
  readonly target?: string;

  /**
   * Build arguments (`ARG`). They stay readable in the image; secrets belong in `secrets`.
   * @default {}
   */
  readonly args?: { [name: string]: string };

  /**
   * Secrets for `RUN --mount=type=secret,id=…`, by id. They are never stored in the image.
   * @default {}
   */
  readonly secrets?: { [id: string]: BuildSecret };

  /**
   * Platform to build for: `linux/amd64` or `linux/arm64`.
   * @default - `linux/` and the workload's `architecture`
   */
  readonly platform?: string;

  /**
   * Patterns in `.dockerignore` syntax, added to those of the ignore file.
   * @default []
   */
  readonly ignore?: string[];

  /**
   * Version of the content, used instead of hashing the context.
   * @default - a hash of everything that goes into the build
   */
  readonly sourceHash?: string;
}
