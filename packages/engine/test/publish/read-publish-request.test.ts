import { expect, test } from "vitest";
import { PUBLISH_VARIABLE, readPublishRequest } from "../../src/publish/read-publish-request";

const request = {
  registry: "r.example",
  repository: "team/app",
  tag: "1",
  image: { kind: "reference", reference: "redis:7", platform: "linux/amd64", policy: "missing" },
};

test("a request is read as it was written", () => {
  expect(readPublishRequest({ [PUBLISH_VARIABLE]: JSON.stringify(request) })).toEqual(request);
});

test.each([
  [undefined, /WING_CONTAINERS_PUBLISH is not set.*terraform apply/],
  ["", /holds no JSON/],
  ["{", /holds no JSON/],
  ["null", /lacks registry, repository, tag, image/],
  [JSON.stringify({ ...request, tag: "" }), /lacks tag/],
])("%j is refused", (text, says) => {
  expect(() => readPublishRequest(text === undefined ? {} : { [PUBLISH_VARIABLE]: text })).toThrow(says);
});
