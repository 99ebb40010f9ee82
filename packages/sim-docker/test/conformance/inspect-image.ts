import type { PartialSpec } from "@wing-containers/conformance";
import type { ImageEntry } from "./simulator-file";

/** What the simulator is told of a container's image. */
export function inspectImage(
  entry: ImageEntry | undefined,
): Pick<NonNullable<PartialSpec["main"]>, "image" | "pullPolicy"> {
  if (entry?.reference !== undefined) {
    const pullPolicy = entry.policy;
    return { image: { kind: "reference", reference: entry.reference }, ...(pullPolicy && { pullPolicy }) };
  }
  if (entry?.build === undefined) return {};
  if (entry.title === "its closure") return { image: { kind: "closure" } };
  const { target, args, secrets } = entry.build;
  return { image: { kind: "build", args, secrets, ...(target !== undefined && { target }) } };
}
