import { attempt } from "../read/attempt";
import type { TextRule } from "../read/text-rule";

/** A time zone that this Node.js knows. Offsets such as +01:00 are no names. */
export const TIME_ZONE: TextRule = {
  accepted: "the IANA name of a time zone, such as Europe/Berlin",
  test: (text) =>
    /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(text) &&
    attempt(() => new Intl.DateTimeFormat("en", { timeZone: text })) !== undefined,
};
