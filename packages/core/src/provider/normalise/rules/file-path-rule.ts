import type { TextRule } from "../read/text-rule";

/** A path on the machine, which must be known when the program is compiled. */
export const FILE_PATH: TextRule = { accepted: "a path on this machine", test: (text) => text !== "" };
