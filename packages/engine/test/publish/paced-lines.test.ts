import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pacedLines } from "../../src/publish/paced-lines";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("of the lines of a second the first comes at once and the last when the second is over", () => {
  const told: string[] = [];
  const lines = pacedLines((line) => told.push(line));
  for (const line of ["a", "b", "c"]) lines.tell(line);
  expect(told).toEqual(["a"]);
  vi.advanceTimersByTime(999);
  expect(told).toEqual(["a"]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["a", "c"]);
  lines.tell("d");
  expect(told).toEqual(["a", "c"]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(["a", "c", "d"]);
});

test("after a second of silence a line comes at once", () => {
  const told: string[] = [];
  const lines = pacedLines((line) => told.push(line));
  lines.tell("a");
  vi.advanceTimersByTime(1_000);
  lines.tell("b");
  expect(told).toEqual(["a", "b"]);
});

test("what waits at the end is never told, and nothing keeps the program alive", () => {
  const told: string[] = [];
  const lines = pacedLines((line) => told.push(line));
  lines.tell("a");
  lines.tell("b");
  lines.end();
  expect(vi.getTimerCount()).toBe(0);
  expect(told).toEqual(["a"]);
});
