import { readFileSync } from "node:fs";

/** A fenced block of a document. */
export interface Block {
  /** `ts`, `text` and so on. */
  readonly language: string;
  readonly text: string;
}

/** The blocks below a heading of the second level, in their order. */
export function documentBlocks(path: string, heading: string): readonly Block[] {
  const section = readFileSync(path, "utf8")
    .split(/^## /m)
    .find((one) => one.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${path} has no heading "## ${heading}".`);
  return [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({ language, text }));
}
