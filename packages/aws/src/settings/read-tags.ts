import { type Field, readMap, readText, reportField, type TextRule } from "@wing-containers/core/provider";

/** Characters that all services take. Source: AWS General Reference, "Tagging your AWS resources". */
const CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Tags of one resource, from the same source. */
const MOST = 50;

const KEY: TextRule = {
  accepted: "1 to 128 letters, digits, spaces and _ . : / = + - @, not beginning with aws:",
  test: (text) => text.length > 0 && text.length <= 128 && CHARACTERS.test(text) && !/^aws:/i.test(text),
};
const VALUE: TextRule = {
  accepted: "up to 256 letters, digits, spaces and _ . : / = + - @",
  test: (text) => text.length <= 256 && CHARACTERS.test(text),
};

/** Reads the tags of everything. */
export function readTags(field: Field): Readonly<Record<string, string>> {
  const tags = readMap(field, KEY, (value) => readText(value, VALUE));
  const count = Object.keys(tags).length;
  if (count > MOST) {
    reportField(field, {
      code: "value.range",
      message: `There are ${count} tags.`,
      accepted: `${MOST} tags at most`,
      remedy: "Remove some.",
    });
  }
  return tags;
}
