import { isDeepStrictEqual } from "node:util";

/** Fields that are maps of the user's: whoever tells one tells all of it. */
const MAPS = new Set(["env", "secrets", "headers", "args", "overrides"]);

/**
 * Where what was told differs from what was expected. What was not told does not count; of a list, whoever tells it tells every
 * element.
 */
export function mismatches(told: unknown, expected: unknown, path = ""): readonly string[] {
  if (told === undefined) return [];
  const name = path.split(".").at(-1) ?? "";
  const isMap = MAPS.has(name) || typeof told !== "object" || told === null;
  if (isMap || typeof expected !== "object" || expected === null) {
    return isDeepStrictEqual(told, expected) ? [] : [`${path}: told ${print(told)}, expected ${print(expected)}`];
  }
  if (Array.isArray(told) && Array.isArray(expected) && told.length !== expected.length) {
    return [`${path}: told ${told.length} elements, expected ${expected.length}`];
  }
  return Object.entries(told).flatMap(([field, value]) =>
    mismatches(value, (expected as Record<string, unknown>)[field], path === "" ? field : `${path}.${field}`),
  );
}

function print(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
