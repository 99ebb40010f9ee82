/** Prints alternatives for people: `512, 1024 or 2048`. */
export function printList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "nothing";
  return `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}
