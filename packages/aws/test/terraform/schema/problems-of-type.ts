import type { TypeSchema } from "./schema";

/** What is wrong with a value of a type; nothing where Terraform computes it. */
export function problemsOfType(value: unknown, type: TypeSchema, at: string): readonly string[] {
  if (isExpression(value) || type === "dynamic") return [];
  if (type === "string" || type === "number") return typeof value === type ? [] : [isNot(at, type, value)];
  if (type === "bool") return typeof value === "boolean" ? [] : [isNot(at, type, value)];
  const [kind, inner] = type;
  if (kind === "list" || kind === "set") {
    if (!Array.isArray(value)) return [isNot(at, kind, value)];
    return value.flatMap((one, index) => problemsOfType(one, inner as TypeSchema, `${at}[${index}]`));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [isNot(at, kind, value)];
  return Object.entries(value).flatMap(([name, one]) => {
    const known = kind === "map" ? (inner as TypeSchema) : (inner as Readonly<Record<string, TypeSchema>>)[name];
    if (known === undefined) return [`${at}.${name} does not exist`];
    return one === null ? [] : problemsOfType(one, known, `${at}.${name}`);
  });
}

/** Whether the whole value is an expression of Terraform's, whose type only Terraform knows. */
export function isExpression(value: unknown): boolean {
  return typeof value === "string" && /^\$\{.*\}$/s.test(value);
}

function isNot(at: string, type: string, value: unknown): string {
  return `${at} is not a ${type}: ${JSON.stringify(value)}`;
}
