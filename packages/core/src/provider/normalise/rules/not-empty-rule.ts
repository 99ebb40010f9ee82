import type { TextRule } from "../read/text-rule";

/** Any text but the empty one. */
export const NOT_EMPTY: TextRule = { accepted: "a text that is not empty", test: (text) => text !== "", tokens: true };
