import { posix } from "node:path";
import type { TextRule } from "../read/text-rule";
import { ABSOLUTE_PATH } from "./absolute-path-rule";

/** Where a volume is mounted. Docker refuses the root, and Kubernetes refuses colons. */
export const MOUNT_PATH: TextRule = {
  accepted: "an absolute path below / in the container, such as /data, without .. and :",
  test: (text) => ABSOLUTE_PATH.test(text) && !/^\/+$/.test(posix.normalize(text)) && !text.includes(":"),
};
