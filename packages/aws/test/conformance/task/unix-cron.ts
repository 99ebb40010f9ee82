/** Five fields of Unix cron that match when an expression of AWS does, for those that the suite's programs have. */
export function unixCron(expression: string): string {
  const [, fields = ""] = /^cron\((.*)\)$/.exec(expression) ?? [];
  const [minute, hour, day, month, weekday = "", year] = fields.split(" ");
  if (year !== "*") return `not for every year: ${expression}`;
  // AWS counts from Sunday as 1.
  const weekdays = weekday === "?" ? "*" : ranges(weekday.split(",").map((one) => Number(one) - 1));
  return [minute, hour, day === "?" ? "*" : day, month, weekdays].join(" ");
}

function ranges(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  const isRange = numbers.length > 1 && last - first + 1 === numbers.length;
  return isRange ? `${first}-${last}` : numbers.join(",");
}
