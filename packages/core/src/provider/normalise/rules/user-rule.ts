import type { TextRule } from "../read/text-rule";

const PART = "[A-Za-z0-9_][A-Za-z0-9_.-]*\\$?";
const USER = new RegExp(`^${PART}(?::${PART})?$`);

/** Whom a process runs as. */
export const USER_AND_GROUP: TextRule = {
  accepted: "user, uid, user:group or uid:gid, such as 1000:1000",
  test: (text) => USER.test(text),
  tokens: true,
};
