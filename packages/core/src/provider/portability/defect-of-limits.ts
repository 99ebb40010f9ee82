import { isPlainObject } from "../normalise/read/is-plain-object";

const BOUNDS = ["min", "max", "step"] as const;

/** What is wrong with limits, to be read after `place`; undefined: nothing. */
export function defectOfLimits(limits: unknown, place: string): string | undefined {
  if (!isPlainObject(limits)) return `${place} is no object`;
  const { pairs = [], ...own } = limits;
  const texts =
    Array.isArray(own.values) && own.values.length > 0 && own.values.every((value) => typeof value === "string");
  const defect = texts ? undefined : defectOfNumbers(own, place);
  if (defect !== undefined) return defect;
  if (!Array.isArray(pairs)) return `${place}.pairs is no list`;
  return firstDefect(pairs, `${place}.pairs`, defectOfPair);
}

function defectOfPair(pair: unknown, place: string): string | undefined {
  if (!isPlainObject(pair)) return `${place} is no object`;
  if (typeof pair.with !== "string") return `${place}.with is no text`;
  if (!Array.isArray(pair.rows)) return `${place}.rows is no list`;
  return firstDefect(pair.rows, `${place}.rows`, (row, at) => {
    if (!isPlainObject(row)) return `${at} is no object`;
    return defectOfNumbers(row.when, `${at}.when`) ?? defectOfNumbers(row.then, `${at}.then`);
  });
}

function defectOfNumbers(limits: unknown, place: string): string | undefined {
  if (!isPlainObject(limits)) return `${place} is no object`;
  const { values, min, max, step } = limits;
  const wrong = BOUNDS.find((name) => limits[name] !== undefined && !Number.isFinite(limits[name]));
  if (wrong !== undefined) return `${place}.${wrong} is no number`;
  if (values !== undefined) {
    if (!Array.isArray(values) || values.length === 0 || !values.every(Number.isFinite)) {
      return `${place}.values is no list of numbers, or of texts`;
    }
    if (BOUNDS.some((name) => limits[name] !== undefined)) return `${place} has both values and a range`;
  }
  if (step !== undefined && Number(step) <= 0) return `${place}.step is not above 0`;
  if (min !== undefined && max !== undefined && Number(min) > Number(max)) return `${place}.min is above max`;
  return undefined;
}

function firstDefect(
  items: readonly unknown[],
  place: string,
  defectOf: (item: unknown, place: string) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const defect = defectOf(item, `${place}[${index}]`);
    if (defect !== undefined) return defect;
  }
  return undefined;
}
