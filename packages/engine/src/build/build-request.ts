/** A secret that a build step may mount; it is never part of the image. */
export interface BuildSecret {
  /** The id of `RUN --mount=type=secret,id=…`. */
  readonly id: string;
  readonly value: Buffer;
}

/** An image to build from a folder. */
export interface BuildRequest {
  /** Name and tag of the result. */
  readonly tag: string;
  /** Absolute path of the build context. */
  readonly context: string;
  /** Absolute path of the Dockerfile, in the context or elsewhere. */
  readonly dockerfile: string;
  /** Paths of the context to send, relative with `/`: files, links, and folders that are to exist even when empty.
   * Undefined sends everything. Whoever hashed the context after `.dockerignore` knows them. */
  readonly files?: readonly string[] | undefined;
  /** Stage to stop at; the last one when undefined. */
  readonly target?: string | undefined;
  readonly args?: Readonly<Record<string, string>> | undefined;
  /** Needs BuildKit. */
  readonly secrets?: readonly BuildSecret[] | undefined;
  /** Such as `linux/arm64`; the engine's own when undefined. */
  readonly platform?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Cancels the build, also on the engine. */
  readonly signal?: AbortSignal | undefined;
}
