import type { TextRule } from "../read/text-rule";

/** A path in a container. */
export const ABSOLUTE_PATH: TextRule = {
  accepted: "an absolute path in the container, such as /data, without ..",
  test: (text) => text.startsWith("/") && !text.split("/").includes(".."),
};
