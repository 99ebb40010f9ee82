import type { TextRule } from "../read/text-rule";

/** Values of HTTP headers: one line. */
export const HEADER_VALUE: TextRule = { accepted: "a text of one line", test: (text) => !/[\r\n]/.test(text) };
