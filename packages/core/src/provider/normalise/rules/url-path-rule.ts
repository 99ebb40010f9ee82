import type { TextRule } from "../read/text-rule";

/** The path of a URL, without query and fragment. */
export const URL_PATH: TextRule = {
  accepted: "a path that starts with /, such as /api, without query, fragment and spaces",
  test: (text) => /^\/[^\s?#]*$/.test(text),
};
