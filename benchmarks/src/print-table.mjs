/** Prints rows of `{ title, ours, other, ourTitle, otherTitle, ratio, goal?, sizes?, each? }`, times in milliseconds. */
export function printTable(rows) {
  const lines = rows.map((row) => [
    row.title,
    `${time(row.ours)} ${row.ourTitle}`,
    `${time(row.other)} ${row.otherTitle}`,
    `${row.ratio.toFixed(2)} ×`,
    row.goal === undefined ? "" : `≤ ${row.goal} × ${row.ratio <= row.goal ? "met" : "NOT MET"}`,
    String(row.samples),
  ]);
  const table = [["measured", "ours", "against", "ratio", "goal", "samples"], ...lines];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table) console.log(columns(line, widths));

  const sized = rows.filter(({ sizes }) => sizes !== undefined);
  if (sized.length > 0) console.log("\nTime of all services, and of each one more on the line from 1 to 100:");
  for (const { title, sizes, each } of sized) {
    const all = Object.entries(sizes).map(([count, duration]) => `${count}: ${time(duration)}`);
    console.log(`${title}  ${all.join("  ")}  each: ${time(each)}`);
  }
}

function columns(cells, widths) {
  return cells
    .map((cell, column) => cell.padEnd(widths[column]))
    .join("  ")
    .trimEnd();
}

function time(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}
