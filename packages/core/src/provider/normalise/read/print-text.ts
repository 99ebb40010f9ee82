const LONGEST = 80;

/** Quotes a text for a diagnostic, cut to a readable length. */
export function printText(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
