import { expect, test } from "vitest";
import { edges } from "../../src/limits/edges";
import { isAccepted } from "../../src/limits/is-accepted";

const whole = { min: 1, max: 65_535, whole: true };
const any = { min: 0.001, whole: false };

test.each([
  ["bounds of whole numbers", { min: 5, max: 7 }, whole, [4, 5, 6, 7, 8]],
  ["a bound that core does not go beyond", { min: 1, max: 65_535 }, whole, [1, 2, 65_534, 65_535]],
  ["a step", { min: 0.5, max: 1, step: 0.25 }, any, [0.25, 0.5, 0.625, 0.75, 1, 1.125, 1.25]],
  ["a step without bounds", { step: 2 }, any, [2, 3, 4]],
  ["a list, and what is none of it", { values: [80, 443] }, whole, [80, 443, 444]],
  ["no limits", {}, any, []],
])("the edges of %s", (_, limits, range, expected) => {
  expect(edges(limits, range)).toEqual(expected);
});

test("steps are counted from the smallest number, and fractions are exact enough", () => {
  expect(isAccepted(0.7, { min: 0.1, step: 0.2 })).toBe(true);
  expect(isAccepted(0.6, { min: 0.1, step: 0.2 })).toBe(false);
  expect(isAccepted(0.1 + 0.2, { values: [0.3] })).toBe(true);
});
