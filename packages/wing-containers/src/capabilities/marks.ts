import type { Colors } from "picocolors/types";
import type { Answer } from "./answer";

/** How answers are shown in the table. */
export interface Marks {
  of(answer: Answer | undefined): string;
  /** What they mean, a line each. */
  readonly legend: string;
}

const LEVELS = {
  native: { short: "N", meaning: "the target does it by itself", colour: "green" },
  emulated: { short: "E", meaning: "by other means, with the difference that its note says", colour: "cyan" },
  limited: { short: "L", meaning: "within the limits that its note says", colour: "yellow" },
  unsupported: { short: "U", meaning: "refused when the program is compiled", colour: "red" },
} as const satisfies Record<Answer["level"], unknown>;

const UNKNOWN = "-";

/** @param short whether levels are letters */
export function createMarks(colours: Colors, short: boolean): Marks {
  const levelText = (level: Answer["level"]) => colours[LEVELS[level].colour](short ? LEVELS[level].short : level);
  const seen = { passed: colours.green("✓"), failed: colours.red("✗"), "not tested": colours.yellow("?") };
  const levels = Object.keys(LEVELS) as Answer["level"][];
  const width = short ? 1 : 11;
  const line = (mark: string, length: number, meaning: string) => `${mark}${" ".repeat(width - length)}  ${meaning}`;
  return {
    of(answer) {
      if (answer === undefined) return colours.dim(UNKNOWN);
      // An emulation without an effect passes without being seen.
      const nothing = answer.result === "passed" && answer.seen.length === 0;
      return `${levelText(answer.level)}${nothing ? "" : ` ${seen[answer.result]}`}`;
    },
    legend: [
      ...levels.map((level) => {
        const { meaning } = LEVELS[level];
        return line(levelText(level), short ? 1 : level.length, `${short ? `${level}: ` : ""}${meaning}`);
      }),
      line(seen.passed, 1, "the conformance suite saw that it is so"),
      line(seen.failed, 1, "the conformance suite saw that it is not so"),
      line(seen["not tested"], 1, "not tested: the package has no conformance report that is about it"),
      line(UNKNOWN, 1, "not declared: the provider is for another version of @wing-containers/core"),
      line("*", 1, "every provider must have it"),
    ].join("\n"),
  };
}
