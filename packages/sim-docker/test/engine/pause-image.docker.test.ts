import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { makeTestImage, removeTestThings, TEST_LABEL } from "@wing-containers/engine/testing/test-image";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensurePauseImage } from "../../src/engine/pause-image";

describe("the pause image", { timeout: 60_000 }, () => {
  const name = `pause-${process.pid}`;
  const image = `wing-containers-test/${name}`;
  const Labels = { [TEST_LABEL]: name };
  let engine: Engine;

  beforeAll(async () => {
    engine = await findEngine();
    await makeTestImage(engine, image, name);
  });
  afterAll(() => removeTestThings(engine, name));

  test("is made once and gives the same reference again", async () => {
    const [first, second] = await Promise.all([ensurePauseImage(engine), ensurePauseImage(engine)]);
    expect(second).toBe(first);
    expect(first).toMatch(/^wing-containers\/pause:[0-9a-f]{12}$/);
    const before = await engine.docker.getImage(first).inspect();
    await ensurePauseImage(engine);
    expect((await engine.docker.getImage(first).inspect()).Id).toBe(before.Id);
  });

  test("stays up, shares its network namespace and stops at once by SIGKILL", async () => {
    const Image = await ensurePauseImage(engine);
    const pause = await engine.docker.createContainer({ Image, StopSignal: "SIGKILL", Labels });
    await pause.start();
    const guest = await engine.docker.createContainer({
      Image: image,
      Cmd: ["ls", "/sys/class/net"],
      Labels,
      HostConfig: { NetworkMode: `container:${pause.id}` },
    });
    await guest.start();
    expect(await guest.wait()).toMatchObject({ StatusCode: 0 });
    const log = (await guest.logs({ stdout: true })).toString();
    expect(log).toContain("eth0");
    expect((await pause.inspect()).State.Running).toBe(true);

    const began = Date.now();
    await pause.stop();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect((await pause.inspect()).State.ExitCode).toBe(137);
  });

  test("is refused on an engine of an unknown architecture", async () => {
    const odd = { ...engine, architecture: "s390x" };
    await expect(ensurePauseImage(odd)).rejects.toMatchObject({ code: "image.architecture" });
  });
});
