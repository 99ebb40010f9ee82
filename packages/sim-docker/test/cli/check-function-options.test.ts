import { expect, test } from "vitest";
import { check } from "./check";

test.each([
  [["--event", "{a:1}"], /option '--event <json>' argument '\{a:1\}' is invalid\. It must be JSON/],
  [["--timeout", "soon"], /'--timeout <seconds>' argument 'soon' is invalid\. It must be a number of seconds above 0/],
  [["--timeout", "901"], /up to 900/],
])("%j is refused", async (options, message) => {
  const run = check(["busybox:1.36", ...options]);
  expect(await run.ended).toBe(1);
  expect(run.output()).toMatch(message);
});

test("an image is needed", async () => {
  const run = check([]);
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain("missing required argument 'image'");
});
