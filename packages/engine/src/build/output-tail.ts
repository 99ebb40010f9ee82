/** How many of a step's last lines a failed build shows. */
const KEPT_LINES = 20;

/** Cuts text into lines, passes them on and keeps the last 20. */
export interface OutputTail {
  readonly write: (text: string) => void;
  /** The last lines, an unfinished one included. */
  readonly lines: () => readonly string[];
  /** Drops what is kept: a new step begins. */
  readonly forget: () => void;
}

/** See `OutputTail`; `onLine` receives each finished line without its line end. */
export function outputTail(onLine: (line: string) => unknown): OutputTail {
  let kept: string[] = [];
  let rest = "";
  return {
    write: (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const raw of lines) {
        // A progress bar overwrites its line: what stands last is what was seen.
        const line = raw.replace(/\r$/, "").replace(/^.*\r/, "");
        kept = [...kept, line].slice(-KEPT_LINES);
        onLine(line);
      }
    },
    lines: () => (rest ? [...kept, rest] : kept).slice(-KEPT_LINES),
    forget: () => {
      kept = [];
    },
  };
}
