import type { Artefact } from "../provider/artefact";

/**
 * What an artefact says, however it is ordered: in JSON files the order of fields, and of lists whose elements are
 * objects, says nothing.
 */
export function canonical({ files }: Artefact): Readonly<Record<string, unknown>> {
  const paths = Object.keys(files).sort();
  return Object.fromEntries(paths.map((path) => [path, order(parsed(files[path] ?? ""))]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function order(value: unknown): unknown {
  if (Array.isArray(value)) {
    const elements = value.map(order);
    const isOfObjects = elements.every((element) => typeof element === "object" && element !== null);
    return isOfObjects ? elements.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : elements;
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, order(field)]));
}
