/** Entries that a list or map may have: far beyond real use, and small enough to be gone through in no time. */
export const MOST_ENTRIES = 10_000;
