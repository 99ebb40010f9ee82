import { relative } from "node:path";
import type { ImageSource } from "./workload-schema";

/** What people call an image: its reference, or the folder it is built from. */
export function imageDescription(source: ImageSource): string {
  if (source.kind === "reference") return source.reference;
  if (source.title !== undefined) return source.title;
  const folder = relative(process.cwd(), source.build.context);
  return folder.startsWith("..") ? source.build.context : `./${folder}`;
}
