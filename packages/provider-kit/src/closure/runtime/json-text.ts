/**
 * A value as JSON. A Map becomes an object and a Set an array, at any depth; the rest is as `JSON.stringify` has it, so a
 * Date becomes its ISO text.
 *
 * @returns undefined for `undefined`, which JSON does not have
 * @throws Error for what cannot be JSON: a circular structure, a BigInt, a function, a symbol
 */
export function jsonText(value: unknown): string | undefined {
  const text: string | undefined = JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return Object.fromEntries(part);
    return part instanceof Set ? [...part] : part;
  });
  if (text === undefined && value !== undefined) throw new TypeError(`A ${typeof value} cannot be JSON.`);
  return text;
}
