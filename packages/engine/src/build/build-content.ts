import { createHash } from "node:crypto";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { hashContext } from "@wing-containers/provider-kit";

/** What goes into a build. */
export interface BuildContent {
  /** 64 hex digits: another hash means that another image may come out. */
  readonly hash: string;
  /** The paths of the context to send. Undefined: all, because the user answers for the hash. */
  readonly files: readonly string[] | undefined;
}

/**
 * Reads what goes into a build, as it is now.
 *
 * @throws ImageSourceError for a context or Dockerfile that cannot be read
 */
export function buildContent(build: BuildImageSpec): BuildContent {
  if (build.sourceHash !== undefined) return { hash: declaredHash(build), files: undefined };
  const { hash, files } = hashContext(build);
  return { hash, files: files.map(({ path }) => path) };
}

/** With a source hash of the user's own, only what is said beside the files is hashed. */
function declaredHash({ sourceHash, context, dockerfile, target, args, platform }: BuildImageSpec): string {
  const said = JSON.stringify([sourceHash, context, dockerfile, target, args, platform]);
  return createHash("sha256").update(said).digest("hex");
}
