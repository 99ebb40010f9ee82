import type { TextRule } from "../read/text-rule";

/** A folder in a volume. */
export const SUB_PATH: TextRule = {
  accepted: "a relative path in the volume, such as uploads/images, without ..",
  test: (text) => text !== "" && !text.startsWith("/") && !text.split("/").includes(".."),
};
