import type { TextRule } from "../read/text-rule";

/** Ids of build secrets: what `RUN --mount=type=secret,id=…` can name without quotes. */
export const SECRET_ID: TextRule = {
  accepted: "an id of letters, digits, _, . and -",
  test: (text) => /^[A-Za-z0-9_.-]+$/.test(text),
};
