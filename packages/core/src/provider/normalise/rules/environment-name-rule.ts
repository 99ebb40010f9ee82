import type { TextRule } from "../read/text-rule";

/** Names of environment variables, and of build arguments, which become such. */
export const ENVIRONMENT_NAME: TextRule = {
  accepted: "letters, digits and _, no digit first",
  test: (text) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text),
};
