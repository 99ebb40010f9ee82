/** Names of a field's values, from the least on. */
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** Days of the week of Unix cron: 0 and 7 are Sunday. */
const WEEK = 7;

/**
 * Expressions of Application Auto Scaling that match when one of Unix cron does. There are two where cron names days of
 * the month and of the week: cron matches where either does, and AWS takes only one of them at a time.
 *
 * @param cron five valid fields
 * @returns undefined where AWS has no such expression: every n-th day of the month, if it is one of certain days of the week
 */
export function awsCron(cron: string): readonly string[] | undefined {
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = cron.trim().split(/\s+/);
  const time = `${list(minute, 0, 59)} ${list(hour, 0, 23)}`;
  const months = list(month, 1, 12, MONTHS);
  const onDays = `cron(${time} ${list(day, 1, 31)} ${months} ? *)`;
  const onWeekdays = `cron(${time} ? ${months} ${weekdays(weekday)} *)`;
  if (weekday === "*") return [onDays];
  if (day === "*") return [onWeekdays];
  // crontab(5): a field that begins with * is no restriction of its own, and both must match.
  if (day.startsWith("*") || weekday.startsWith("*")) return undefined;
  return [onDays, onWeekdays];
}

/** Days of the week of AWS: 1 is Sunday. */
function weekdays(field: string): string {
  const days = values(field, 0, WEEK, DAYS).map((day) => (day % WEEK) + 1);
  return [...new Set(days)].sort((one, other) => one - other).join(",");
}

function list(field: string, least: number, most: number, names: readonly string[] = []): string {
  return field === "*" ? "*" : values(field, least, most, names).join(",");
}

/** All values that a field names: lists, ranges and steps are written out. */
function values(field: string, least: number, most: number, names: readonly string[]): readonly number[] {
  const value = (text: string) => {
    const name = names.indexOf(text.toUpperCase());
    return name < 0 ? Number(text) : least + name;
  };
  const found = field.split(",").flatMap((part) => {
    const [range = "", step = "1"] = part.split("/");
    const [from = "", to = from] = range.split("-");
    const [first, last] = range === "*" ? [least, most] : [value(from), value(to)];
    const open = part.includes("/") && !range.includes("-") ? most : last;
    const all = Array.from({ length: open - first + 1 }, (_, index) => first + index);
    return all.filter((_, index) => index % Number(step) === 0);
  });
  return [...new Set(found)].sort((one, other) => one - other);
}
