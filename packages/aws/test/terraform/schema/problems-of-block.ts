import { problemsOfType } from "./problems-of-type";
import type { AttributeSchema, BlockSchema, NestedSchema } from "./schema";

type Block = Readonly<Record<string, unknown>>;

/** What is wrong with a block, each with the path to it. */
export function problemsOfBlock(block: Block, schema: BlockSchema, at: string): readonly string[] {
  const { attributes, blocks } = schema;
  const missing = Object.entries(attributes)
    .filter(([name, { required }]) => required && block[name] === undefined)
    .map(([name]) => `${at}.${name} is required`);
  const given = Object.entries(block).flatMap(([name, value]) => {
    const path = `${at}.${name}`;
    const [attribute, nested] = [attributes[name], blocks[name]];
    if (attribute !== undefined) return problemsOfAttribute(value, attribute, path);
    return nested === undefined ? [`${path} does not exist`] : problemsOfNested(value, nested, path);
  });
  const absent = Object.entries(blocks)
    .filter(([name, { min = 0 }]) => min > 0 && block[name] === undefined)
    .map(([name]) => `${at}.${name} is required`);
  return [...missing, ...given, ...absent];
}

function problemsOfAttribute(value: unknown, { type, nested, ...is }: AttributeSchema, at: string): readonly string[] {
  if (!is.required && !is.optional) return [`${at} cannot be set`];
  if (nested !== undefined) return [value].flat().flatMap((one) => problemsOfBlock(one as Block, nested, at));
  return type === undefined ? [] : problemsOfType(value, type, at);
}

function problemsOfNested(value: unknown, schema: NestedSchema, at: string): readonly string[] {
  const { nesting, min = 0, max = Number.POSITIVE_INFINITY } = schema;
  if (nesting === "single" && Array.isArray(value)) return [`${at} is one block, not a list`];
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (all.length < min || all.length > max) return [`${at} is there ${all.length} times`];
  return all.flatMap((one, index) => {
    const path = Array.isArray(value) ? `${at}[${index}]` : at;
    if (typeof one !== "object" || one === null || Array.isArray(one)) return [`${path} is not a block`];
    return problemsOfBlock(one as Block, schema, path);
  });
}
