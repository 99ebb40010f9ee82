const MOST_NAMES = 20;
const LONGEST = 63;

/** Lists names for a diagnostic, not too many and not too long. */
export function printNames(names: readonly string[], separator = ", "): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  return [...shown, ...(names.length > MOST_NAMES ? ["…"] : [])].join(separator);
}
