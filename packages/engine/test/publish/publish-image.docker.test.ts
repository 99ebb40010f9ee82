import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import { publishImage } from "../../src/publish/publish-image";
import { toPublishRequest } from "../../src/publish/to-publish-request";
import { makeTestImage, removeTestThings } from "../../testing/test-image";
import { withUnhelpfulRegistry } from "../image/unhelpful-registry";

describe("a tag that is taken when the image is pushed", { timeout: 30_000 }, () => {
  const name = `taken-${process.pid}`;
  const reference = `wing-containers-test/${name}:1`;
  const taken = { status: 400, code: "TAG_INVALID", message: "it cannot be overwritten because the tag is immutable" };
  let engine: Engine;

  const publish = (answers: boolean[]): Promise<string[]> =>
    withUnhelpfulRegistry(taken, async (registry) => {
      const lines: string[] = [];
      const platform = `linux/${engine.architecture}`;
      const image = { kind: "reference", reference, platform, policy: "never" } as const;
      const exists = async () => answers.shift() ?? false;
      const options = { exists, tell: (line: string) => lines.push(line) };
      await publishImage(toPublishRequest({ image, files: [] }, `${registry}/app`, process.cwd()), options);
      return lines;
    });

  beforeAll(async () => {
    engine = await findEngine();
    await makeTestImage(engine, reference, name);
  });
  afterAll(() => removeTestThings(engine, name));

  test("is as good as pushed when another run has pushed it meanwhile", async () => {
    expect((await publish([false, true])).at(-1)).toMatch(/\/app:\S+ is there by now/);
  });

  test("is an error when nobody says that the image is there", async () => {
    await expect(publish([false, false])).rejects.toMatchObject({ code: "image.tag-immutable" });
  });
});
