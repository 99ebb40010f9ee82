import type { TextRule } from "../read/text-rule";

/** Names of HTTP headers: a token of RFC 9110, 5.6.2. */
export const HEADER_NAME: TextRule = {
  accepted: "the name of an HTTP header, such as Accept",
  test: (text) => /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(text),
};
