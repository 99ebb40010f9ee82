import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import { ensureImage, type ImageRequest } from "../../src/image/ensure-image";
import { IMAGE_LABEL } from "../../src/image/image-label";
import { makeTestImage, removeTestThings, TEST_LABEL } from "../../testing/test-image";

describe("ensureImage", { timeout: 60_000 }, () => {
  const name = `ensure-${process.pid}`;
  const base = `wing-containers-test/${name}-base`;
  const context = mkdtempSync(join(tmpdir(), "ensure-"));
  const dockerfile = join(context, "Dockerfile");
  let engine: Engine;

  const request = (hash: string): ImageRequest => ({
    kind: "build",
    tag: `wing-containers/${name}:${hash}`,
    context,
    dockerfile,
    labels: { [TEST_LABEL]: name },
  });

  beforeAll(async () => {
    engine = await findEngine();
    await makeTestImage(engine, base, name);
    writeFileSync(dockerfile, `FROM ${base}\nRUN echo built\n`);
  });
  afterAll(async () => {
    rmSync(context, { recursive: true });
    await removeTestThings(engine, name);
  });

  test("builds once for requests that come together and not again later", async () => {
    const lines: [string[], string[]] = [[], []];
    const images = await Promise.all(
      lines.map((told) => ensureImage(engine, request("a1"), (line) => told.push(line))),
    );
    expect(images[0]?.Id).toBe(images[1]?.Id);
    expect(images[0]?.Config.Labels).toMatchObject({ [IMAGE_LABEL]: "a1", [TEST_LABEL]: name });
    expect(lines[0].filter((line) => line.includes("RUN echo built"))).toHaveLength(1);
    expect(lines[1]).toEqual(lines[0]);

    const later: string[] = [];
    expect((await ensureImage(engine, request("a1"), (line) => later.push(line))).Id).toBe(images[0]?.Id);
    expect(later).toEqual([]);
  });

  test("builds when an image of that name is not ours", async () => {
    await makeTestImage(engine, `wing-containers/${name}:b2`, name);
    const lines: string[] = [];
    const image = await ensureImage(engine, request("b2"), (line) => lines.push(line));
    expect(image.Config.Labels).toMatchObject({ [IMAGE_LABEL]: "b2" });
    expect(lines).not.toEqual([]);
  });

  test("tries again after a failure", async () => {
    writeFileSync(dockerfile, `FROM ${base}\nRUN exit 3\n`);
    const failed = await Promise.allSettled([1, 2].map(() => ensureImage(engine, request("c3"), () => undefined)));
    for (const result of failed) expect(result).toMatchObject({ reason: { code: "image.build-failed" } });
    writeFileSync(dockerfile, `FROM ${base}\nRUN exit 0\n`);
    expect((await ensureImage(engine, request("c3"), () => undefined)).RepoTags.join()).toContain(
      `wing-containers/${name}:c3`,
    );
  });

  test("gives an image by reference", async () => {
    const image = { kind: "reference", reference: base, policy: "never" } as const;
    expect((await ensureImage(engine, image, () => undefined)).RepoTags.join()).toContain(`${base}:latest`);
  });
});
