import { expect, test } from "vitest";
import { ignoreRules } from "../src/ignore-rules";

test("no pattern at all needs no rules", () => {
  expect(ignoreRules([])).toBeUndefined();
  expect(ignoreRules(["", "  ", "# comment", "!"])).toBeUndefined();
});

test.each([
  [["*.log"], "a.log", true],
  [["*.log"], "a/b.log", false],
  [["**/*.log"], "a/b.log", true],
  [["/a"], "a/b", true],
  [["c++"], "c++/x", true],
  [["app(1).txt"], "app(1).txt", true],
  [["a\\+b"], "a+b", true],
  [["{a,b}"], "a", false],
  [["A"], "a", false],
  [["*", "!keep"], "keep", false],
  [["!keep", "*"], "keep", true],
  [[" a "], "a", true],
])("%j on %s: ignored is %s", (patterns, path, ignored) => {
  expect(ignoreRules(patterns)?.ignores(path)).toBe(ignored);
});

test.each([
  [["a"], "a", false],
  [["a", "!a/b"], "a", true],
  [["a", "!a/b/c"], "a/b", true],
  [["a", "!a/b/c"], "a/x", false],
  [["a", "!b"], "a", false],
  [["*", "!src", "src/node_modules"], "src/node_modules", false],
  [["*", "!**/keep.txt"], "a/b", true],
  [["*", "!*/keep.txt"], "a", true],
  [["*", "!./a//b"], "a", true],
])("%j may keep something below %s: %s", (patterns, folder, expected) => {
  expect(ignoreRules(patterns)?.mayKeepBelow(folder)).toBe(expected);
});
