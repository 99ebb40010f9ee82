import { attempt } from "./attempt";

/** Names the type of a value for people, without showing the value. */
export function describeType(value: unknown): string {
  switch (typeof value) {
    case "string":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "a boolean";
    case "function":
      return "a function";
    case "object":
      if (value === null) return "nothing";
      return attempt(() => Array.isArray(value))?.value ? "a list" : "an object";
    default:
      return `a ${typeof value}`;
  }
}
