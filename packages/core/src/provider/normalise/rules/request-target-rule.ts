import type { TextRule } from "../read/text-rule";

/** The path and query of a request. */
export const REQUEST_TARGET: TextRule = {
  accepted: "a path that starts with /, such as /healthz?full=1, without fragment and spaces",
  test: (text) => /^\/[^\s#]*$/.test(text),
};
