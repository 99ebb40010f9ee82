import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPath } from "../../../src/provider/image/is-path";
import { parseImageReference } from "../../../src/provider/image/parse-image-reference";

const SHA = "a".repeat(64);

describe("parseImageReference", () => {
  it.each([
    ["redis", { repository: "redis" }],
    ["redis:alpine3.18", { repository: "redis", tag: "alpine3.18" }],
    ["org/app", { repository: "org/app" }],
    ["ghcr.io/org/app:1", { registry: "ghcr.io", repository: "org/app", tag: "1" }],
    ["localhost/app", { registry: "localhost", repository: "app" }],
    ["localhost:5000/app:2", { registry: "localhost:5000", repository: "app", tag: "2" }],
    ["[::1]:5000/app", { registry: "[::1]:5000", repository: "app" }],
    ["REGISTRY/app", { registry: "REGISTRY", repository: "app" }],
    [`app@sha256:${SHA}`, { repository: "app", digest: `sha256:${SHA}` }],
    [`a.b/c__d/e--f:t@sha256:${SHA}`, { registry: "a.b", repository: "c__d/e--f", tag: "t", digest: `sha256:${SHA}` }],
    [`app:${"t".repeat(128)}`, { repository: "app", tag: "t".repeat(128) }],
    ["a".repeat(255), { repository: "a".repeat(255) }],
  ])("takes %s apart", (text, reference) => {
    expect(parseImageReference(text)).toEqual(reference);
  });

  it.each([
    ["", "empty"],
    ["a b", "space"],
    ["https://ghcr.io/a", "URL"],
    ["Redis", "capital"],
    ["ghcr.io/Org/app", "capital"],
    ["redis:", "missing"],
    ["redis:-1", "tag"],
    [`redis:${"t".repeat(129)}`, "tag"],
    ["a".repeat(256), "256 characters"],
    ["-redis", "malformed"],
    ["a//b", "malformed"],
    ["a___b", "malformed"],
    ["org/", "malformed"],
    ["ghcr..io/app", "host"],
    ["app@sha256:abc", "digest"],
    [`app@sha256:${"A".repeat(64)}`, "digest"],
    [`app@sha256:${"a".repeat(63)}`, "63 digits"],
    [`app@constructor:${SHA}!`, "digest"],
    [SHA, "id of an image"],
  ])("refuses %s", (text, why) => {
    expect(parseImageReference(text)).toEqual({
      malformed: expect.stringContaining(why),
      remedy: expect.stringMatching(/\S.*\.$/),
    });
  });

  it("suggests lower case", () => {
    expect(parseImageReference("Redis")).toMatchObject({ remedy: "Write it in lower case: redis." });
  });

  it("puts references together again from their parts", () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,5}([._-][a-z0-9]{1,5})?$/);
    const registry = fc.option(fc.constantFrom("ghcr.io", "localhost:5000", "localhost"), { nil: undefined });
    const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,9}$/), { nil: undefined });
    fc.assert(
      fc.property(registry, fc.array(name, { minLength: 1, maxLength: 1 }), tag, (host, names, version) => {
        const repository = names.join("/");
        const text = `${host === undefined ? "" : `${host}/`}${repository}${version === undefined ? "" : `:${version}`}`;
        expect(parseImageReference(text)).toEqual({
          repository,
          ...(host === undefined ? {} : { registry: host }),
          ...(version === undefined ? {} : { tag: version }),
        });
      }),
    );
  });

  it("answers any text in little time", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void parseImageReference(text)));
    for (const part of ["a", "a-", "a.", ":", "@", "/", "a/", "sha256:"]) parseImageReference(part.repeat(100_000));
  });
});

describe("isPath", () => {
  it.each(["./web", "../web", "/web", ".", "..", ".\\web", "..\\web", "\\web", "C:\\web", "c:/web"])(
    "is true of %s",
    (text) => {
      expect(isPath(text)).toBe(true);
    },
  );

  it.each(["redis", "org/app", ".web", "...", "..web/a", "localhost:5000/a", "C:web", ""])("is false of %s", (text) => {
    expect(isPath(text)).toBe(false);
  });
});
