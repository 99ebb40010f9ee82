import type { TextRule } from "../read/text-rule";

interface CronField {
  readonly min: number;
  readonly max: number;
  /** Names of the values from `min` on. */
  readonly names: readonly string[];
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** crontab(5): minute, hour, day of the month, month, day of the week (0 and 7 are Sunday). */
const FIELDS: readonly CronField[] = [
  { min: 0, max: 59, names: [] },
  { min: 0, max: 23, names: [] },
  { min: 1, max: 31, names: [] },
  { min: 1, max: 12, names: MONTHS },
  { min: 0, max: 7, names: DAYS },
];

/** When a schedule begins. */
export const CRON: TextRule = {
  accepted: "five fields of Unix cron: minute, hour, day, month and day of the week, such as 0 8 * * 1-5",
  test: (text) => {
    if (text.length > 256) return false;
    const parts = text.trim().split(/\s+/);
    return parts.length === FIELDS.length && FIELDS.every((field, index) => isCronField(parts[index] ?? "", field));
  },
};

function isCronField(text: string, field: CronField): boolean {
  return text.split(",").every((part) => {
    const [range = "", step, ...rest] = part.split("/");
    if (rest.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step))) return false;
    if (range === "*") return true;
    const [from, to, ...more] = range.split("-").map((value) => readCronValue(value, field));
    if (more.length > 0 || from === undefined || Number.isNaN(from)) return false;
    return to === undefined ? step === undefined : from <= to;
  });
}

/** Not a number where the text is no value of the field. */
function readCronValue(text: string, field: CronField): number {
  const name = field.names.indexOf(text.toUpperCase());
  const value = name >= 0 ? field.min + name : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= field.min && value <= field.max ? value : Number.NaN;
}
