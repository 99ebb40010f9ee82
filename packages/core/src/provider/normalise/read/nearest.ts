const LONGEST = 64;
const MOST_EDITS = 2;
const SHORTEST_END = 4;

/** The candidate that a mistyped text most likely means. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  let best: { readonly candidate: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = countEdits(text.toLowerCase(), candidate.toLowerCase());
    if (edits <= Math.min(MOST_EDITS, candidate.length / 2) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) {
      best = { candidate, edits };
    }
  }
  return best?.candidate ?? candidates.find((candidate) => isEndOf(text, candidate));
}

/** As `build` is of `imageBuild`. */
function isEndOf(text: string, candidate: string): boolean {
  return text.length >= SHORTEST_END && candidate.toLowerCase().endsWith(text.toLowerCase());
}

/** Levenshtein distance. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
