import type { TextRule } from "../read/text-rule";

const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** A host name: labels of RFC 1123, 253 characters at most. */
export const HOST_NAME: TextRule = {
  accepted: "a host name, such as www.example.com",
  test: (text) => text.length <= 253 && text.split(".").every((label) => LABEL.test(label)),
  tokens: true,
};
