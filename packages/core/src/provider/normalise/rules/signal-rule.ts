import type { TextRule } from "../read/text-rule";

/** Linux signals, signal(7). */
const NAMES = new Set(
  (
    "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU " +
    "URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS"
  )
    .split(" ")
    .map((name) => `SIG${name}`),
);

/** Real-time signals have numbers relative to the first or last one; systemd in a container stops at SIGRTMIN+3. */
const REAL_TIME = /^SIGRTM(?:IN(?:\+\d{1,2})?|AX(?:-\d{1,2})?)$/;

/** Numbers of all signals, 1 to 64. */
const NUMBER = /^(?:[1-9]|[1-5]\d|6[0-4])$/;

/** The signal that asks a process to stop. */
export const SIGNAL: TextRule = {
  accepted: "the name of a signal, such as SIGTERM, SIGINT or SIGQUIT, or its number from 1 to 64 as a text",
  test: (text) => NAMES.has(text) || REAL_TIME.test(text) || NUMBER.test(text),
};
