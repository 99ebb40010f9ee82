import fc from "fast-check";
import { expect, test } from "vitest";
import { imageTag } from "../src/index";

const hash = "0123456789abcdef".repeat(4);

test("the tag names the workload and the content", () => {
  expect(imageTag(hash, "Web Server_2")).toBe("wing-containers/web-server-2:0123456789abcdef");
  expect(imageTag(hash, "root/Default/Default/api")).toBe("wing-containers/root-default-default-api:0123456789abcdef");
  expect(imageTag(hash, "日本")).toBe("wing-containers/workload:0123456789abcdef");
});

test("any name gives a valid Docker reference", () => {
  const reference = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*:[\w][\w.-]{0,127}$/;
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[-_.A-Z]{60,70}$/),
  );
  fc.assert(
    fc.property(text, (name) => {
      const tag = imageTag(hash, name);
      expect(tag).toMatch(reference);
      expect(tag.length).toBeLessThanOrEqual(100);
    }),
  );
});

test("a hash that is none is refused", () => {
  expect(() => imageTag("latest", "web")).toThrow('at least 16 lower-case hex digits, but got "latest"');
});
