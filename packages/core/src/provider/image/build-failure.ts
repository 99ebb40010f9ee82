import type { Diagnostic } from "../diagnostics/diagnostic";

/** Why a build is not found. */
export interface BuildFailure extends Pick<Diagnostic, "message" | "remedy" | "accepted"> {
  readonly code: "image.context-missing" | "image.dockerfile-missing" | "image.symlink-escape";
  /** Which path is meant: the one in `image`, or that in a field of `imageBuild`. */
  readonly field: "image" | "context" | "dockerfile";
  /** The absolute path that was looked at. */
  readonly path: string;
}
