/** Time between two lines, in milliseconds: Terraform keeps every line, with the resource's address before it. */
const PAUSE = 1_000;

/** Passes lines on, at most one a second. */
export interface PacedLines {
  /** Passes the line on at once, or later if no newer one comes before its time. */
  readonly tell: (line: string) => void;
  /** Forgets the line that waits: something better is said instead. */
  readonly end: () => void;
}

/** See `PacedLines`. */
export function pacedLines(tell: (line: string) => void): PacedLines {
  let waiting: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const pass = (line: string): void => {
    tell(line);
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting === undefined) return;
      const next = waiting;
      waiting = undefined;
      pass(next);
    }, PAUSE);
  };
  return {
    tell: (line) => {
      if (timer) waiting = line;
      else pass(line);
    },
    end: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}
