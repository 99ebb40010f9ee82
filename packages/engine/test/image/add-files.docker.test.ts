import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildImage } from "../../src/build/build-image";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import { addFiles } from "../../src/image/add-files";
import { inspectImage } from "../../src/image/inspect-image";
import { makeTestImage, removeTestThings, TEST_LABEL } from "../../testing/test-image";

const SCRIPT = "#!/bin/sh\necho added\n";

describe.each([
  ["BuildKit", true],
  ["the classic builder", false],
])("files on top of an image, by %s", { timeout: 60_000 }, (_, buildKit) => {
  const name = `files-${buildKit ? "kit" : "classic"}-${process.pid}`;
  const busybox = `wing-containers-test/${name}-busybox`;
  const base = `wing-containers-test/${name}-base`;
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  const source = join(folder, "source");
  const file = { source, path: "/opt/tools/run", mode: 0o755 };
  let engine: Engine;

  const add = (tag: string, more: Partial<Parameters<typeof addFiles>[1]> = {}) => {
    const platform = `linux/${engine.architecture}`;
    return addFiles(engine, { base, files: [file], tag, platform, ...more }, () => undefined);
  };
  const run = async (Image: string, ...Cmd: string[]): Promise<string> => {
    const Labels = { [TEST_LABEL]: name };
    const options = { Image, Cmd, Entrypoint: [], Labels, Tty: true };
    const container = await engine.docker.createContainer(options);
    await container.start();
    await container.wait();
    return (await container.logs({ stdout: true })).toString().replaceAll("\r\n", "\n").trim();
  };

  beforeAll(async () => {
    engine = { ...(await findEngine()), buildKit };
    await makeTestImage(engine, busybox, name);
    const dockerfile = join(folder, "Dockerfile");
    const says = ["USER 65534", "ENV GREETING=hello", 'ENTRYPOINT ["/bin/sh", "-c"]', 'CMD ["echo $GREETING"]'];
    writeFileSync(dockerfile, [`FROM ${busybox}`, ...says].join("\n"));
    await buildImage(engine, { tag: base, context: folder, dockerfile }, () => undefined);
    writeFileSync(source, SCRIPT);
  });
  afterAll(async () => {
    await removeTestThings(engine, name);
    rmSync(folder, { recursive: true });
  });

  test("are there with their modes, and all else is as it was", async () => {
    const image = await add(`wing-containers/${name}:1111111111111111`);
    const before = await inspectImage(engine, base);
    for (const field of ["Entrypoint", "Cmd", "User", "Env", "WorkingDir", "ExposedPorts"] as const) {
      expect(image.Config[field]).toEqual(before?.Config[field]);
    }
    expect(await run(image.Id, "/opt/tools/run")).toBe("added");
    expect(await run(image.Id, "stat", "-c", "%a %u %n", "/opt/tools", "/opt/tools/run")).toBe(
      "755 0 /opt/tools\n755 0 /opt/tools/run",
    );
    expect((await inspectImage(engine, base))?.RepoTags).toEqual([`${base}:latest`]);
  });

  test("are one layer, of the same bytes whenever and on whatever it is made", async () => {
    const first = await add(`wing-containers/${name}:2222222222222222`);
    const before = await inspectImage(engine, base);
    expect(first.RootFS.Layers?.slice(0, -1)).toEqual(before?.RootFS.Layers);

    const other = `wing-containers-test/${name}-other`;
    const dockerfile = join(folder, "Other.Dockerfile");
    writeFileSync(dockerfile, `FROM ${busybox}\nCOPY source /other\n`);
    await buildImage(engine, { tag: other, context: folder, dockerfile }, () => undefined);
    writeFileSync(source, SCRIPT);
    const second = await add(`wing-containers/${name}:3333333333333333`, { base: other });
    expect(second.RootFS.Layers?.at(-1)).toBe(first.RootFS.Layers?.at(-1));
    expect(second.RootFS.Layers?.slice(0, -1)).not.toEqual(before?.RootFS.Layers);
  });

  test("make an image of their own", async () => {
    const image = await add(`wing-containers/${name}:4444444444444444`, { base: undefined });
    expect(image.RootFS.Layers).toHaveLength(1);
    expect(image.Config.Entrypoint ?? null).toBeNull();
    await engine.docker.getImage(image.Id).remove({ force: true });
  });

  test("that cannot be read are named", async () => {
    const missing = { ...file, source: join(folder, "missing") };
    await expect(add(`wing-containers/${name}:5555555555555555`, { files: [missing] })).rejects.toThrow(/missing/);
  });
});
