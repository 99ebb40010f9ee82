import { expect, test } from "vitest";
import { PUBLISH_VARIABLE, readPublishRequest } from "../../src/publish/read-publish-request";

const request = {
  destination: "r.example/team/app:1",
  image: {
    kind: "build",
    context: "../web",
    dockerfile: "/etc/Dockerfile",
    args: {},
    secrets: { a: { file: "../a" } },
  },
  files: [{ source: "adapter", path: "/opt/adapter", mode: 0o755 }],
  hash: "ab",
};

test("paths of a request are told from the folder, or absolute", () => {
  expect(readPublishRequest({ [PUBLISH_VARIABLE]: JSON.stringify(request) }, "/srv/app")).toEqual({
    ...request,
    image: { ...request.image, context: "/srv/web", secrets: { a: { file: "/srv/a" } } },
    files: [{ source: "/srv/app/adapter", path: "/opt/adapter", mode: 0o755 }],
  });
});

test.each([
  [undefined, /WING_CONTAINERS_PUBLISH is not set.*terraform apply/],
  ["", /holds no JSON/],
  ["{", /holds no JSON/],
  ["null", /lacks destination, image, files, hash/],
  [JSON.stringify({ ...request, destination: "" }), /lacks destination/],
])("%j is refused", (text, says) => {
  expect(() => readPublishRequest(text === undefined ? {} : { [PUBLISH_VARIABLE]: text }, "/")).toThrow(says);
});
