/** Where an image comes from: exactly one of a reference, a build, or a closure of the program. */
export type ImageSpec = ReferenceImageSpec | BuildImageSpec | ClosureImageSpec;

/** An image that exists in a registry or on the engine. */
export interface ReferenceImageSpec {
  readonly kind: "reference";

  /** As the user wrote it: `redis:alpine3.18`, `ghcr.io/org/app@sha256:…`. */
  readonly reference: string;
}

/** An image built from a Dockerfile. */
export interface BuildImageSpec {
  readonly kind: "build";

  /** Absolute path of the build context, an existing folder. */
  readonly context: string;

  /** Absolute path of the Dockerfile, an existing file; it may lie outside the context. */
  readonly dockerfile: string;

  /** Stage to build. Absent: the last. */
  readonly target?: string;

  /** Build arguments (`ARG`). They stay readable in the image: secrets go to `secrets`. */
  readonly args: Readonly<Record<string, string>>;

  /** Secrets for `RUN --mount=type=secret,id=…`, by id: where the value is found on the machine that builds. */
  readonly secrets: Readonly<Record<string, BuildSecretSpec>>;

  /** `linux/amd64` or `linux/arm64`. */
  readonly platform: string;

  /** Patterns in `.dockerignore` syntax, added to those of the ignore file. */
  readonly ignore: readonly string[];

  /** The user's own version of the content, used instead of hashing the context. Absent: the context is hashed. */
  readonly sourceHash?: string;
}

/** Where the machine that builds finds the value of a build secret: exactly one of the two. */
export interface BuildSecretSpec {
  /** Name of an environment variable. */
  readonly env?: string;

  /** Absolute path of a file. */
  readonly file?: string;
}

/** An image made from an inflight closure; the provider bundles the closure and picks the base. */
export interface ClosureImageSpec {
  readonly kind: "closure";
}
