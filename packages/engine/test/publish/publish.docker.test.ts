import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildTag } from "../../src/build/build-tag";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import { inspectImage } from "../../src/image/inspect-image";
import type { AddedFile, PublishedImage, PublishRequest } from "../../src/publish/publish-request";
import { toPublishRequest } from "../../src/publish/to-publish-request";
import { parseImageReference } from "../../src/registry/image-reference";
import { eventually } from "../../testing/eventually";
import { makeTestImage, removeTestThings, TEST_LABEL } from "../../testing/test-image";
import { startTestRegistry, type TestRegistry } from "../../testing/test-registry";
import { bundlePublishProgram, startPublish } from "./publish-process";

describe("a program that publishes an image", { timeout: 120_000 }, () => {
  const name = `publish-${process.pid}`;
  const base = `wing-containers-test/${name}-base`;
  const folder = mkdtempSync(join(tmpdir(), "publish-"));
  const program = join(folder, "program");
  const context = join(folder, name);
  const dockerfile = join(context, "Dockerfile");
  const noEngine = { DOCKER_HOST: "unix:///nonexistent.sock" };
  let engine: Engine;
  let registry: TestRegistry;

  const image = (more: Partial<BuildImageSpec> = {}): BuildImageSpec => {
    const platform = `linux/${engine.architecture}`;
    return { kind: "build", context, dockerfile, args: {}, secrets: {}, platform, ignore: [], ...more };
  };
  const requestOf = (of: PublishedImage, files: readonly AddedFile[] = []): PublishRequest =>
    toPublishRequest({ image: of, files }, `${registry.host}/team/${name}`, program);
  const publish = (request: PublishRequest, env: Record<string, string> = {}) => {
    const user = { REGISTRY_USER: registry.username, REGISTRY_PASSWORD: registry.password };
    return startPublish(program, request, { ...user, ...env });
  };
  const tagOf = ({ destination }: PublishRequest) => parseImageReference(destination).version;
  const tags = async (): Promise<readonly string[]> => {
    const authorization = `Basic ${Buffer.from(`${registry.username}:${registry.password}`).toString("base64")}`;
    const answer = await fetch(`http://${registry.host}/v2/team/${name}/tags/list`, { headers: { authorization } });
    return ((await answer.json()) as { tags?: string[] }).tags ?? [];
  };
  /** Whether a build step with the text in it runs on the engine, by either builder. */
  const running = async (text: string): Promise<boolean> => {
    const { BuildCache, Containers } = await engine.docker.df();
    const steps = (BuildCache ?? []).filter(({ InUse }: { InUse: boolean }) => InUse);
    const commands = (Containers ?? []).filter(({ State }: { State: string }) => State === "running");
    return JSON.stringify([steps, commands]).includes(text);
  };

  beforeAll(async () => {
    engine = await findEngine();
    registry = await startTestRegistry();
    mkdirSync(context);
    await Promise.all([makeTestImage(engine, base, name), bundlePublishProgram(program)]);
  });
  beforeEach(() => writeFileSync(dockerfile, `FROM ${base}\nCOPY . /app\nLABEL ${TEST_LABEL}=${name}\n`));
  afterAll(async () => {
    await removeTestThings(engine, name);
    await registry.stop();
    rmSync(folder, { recursive: true });
  });

  test("builds and pushes once; then no engine is needed, until the content changes", async () => {
    writeFileSync(join(context, "file"), "one");
    const first = requestOf(image());
    const { destination } = first;
    const { lines, ended } = publish(first);
    expect({ code: await ended, lines }).toMatchObject({ code: 0 });
    expect(lines.at(-1)).toMatch(new RegExp(`^Pushed ${destination} \\(sha256:[0-9a-f]{64}\\)\\.$`));
    expect(lines.join("\n")).not.toContain(registry.password);
    expect(await inspectImage(engine, buildTag(image()))).toBeDefined();
    expect(await inspectImage(engine, destination)).toBeUndefined();

    const again = publish(first, noEngine);
    expect(await again.ended).toBe(0);
    expect(again.lines).toEqual([`${destination} is there already.`]);

    writeFileSync(join(context, "file"), "two");
    const second = requestOf(image());
    const changed = publish(second);
    expect({ code: await changed.ended, lines: changed.lines }).toMatchObject({ code: 0 });
    expect(await tags()).toEqual(expect.arrayContaining([tagOf(first), tagOf(second)]));
  });

  test("copies an image that exists", async () => {
    const reference = { kind: "reference", reference: base, policy: "missing" } as const;
    const request = requestOf({ ...reference, platform: `linux/${engine.architecture}` });
    const { ended, lines } = publish(request);
    expect({ code: await ended, lines }).toMatchObject({ code: 0 });
    expect(await tags()).toContain(tagOf(request));
    expect((await inspectImage(engine, base))?.RepoTags).toEqual([`${base}:latest`]);
  });

  test("puts files on top of an image, and files that have changed since are refused", async () => {
    const source = join(folder, "added");
    writeFileSync(source, "one");
    const files = [{ source, path: "/opt/added", mode: 0o755 }];
    const request = requestOf(image(), files);
    const { ended, lines } = publish(request);
    expect({ code: await ended, lines }).toMatchObject({ code: 0 });
    expect(await tags()).toContain(tagOf(request));
    expect(tagOf(request)).not.toBe(tagOf(requestOf(image())));

    writeFileSync(source, "two");
    expect(tagOf(requestOf(image(), files))).not.toBe(tagOf(request));
    const late = publish({ ...request, destination: `${registry.host}/team/${name}:late` });
    expect(await late.ended).toBe(1);
    expect(late.lines.join("\n")).toContain("has changed since the program was compiled");
  });

  test("says that an engine is needed where none answers", async () => {
    const { ended, lines } = publish(requestOf(image({ args: { NEW: "1" } })), noEngine);
    expect(await ended).toBe(1);
    expect(lines.join("\n")).toMatch(/No container engine answers[\s\S]*nonexistent\.sock/);
  });

  test("does not push content that changed after the compilation", async () => {
    const compiled = requestOf(image({ args: { NEW: "3" } }));
    writeFileSync(join(context, "file"), "three");
    const { ended, lines } = publish(compiled);
    expect(await ended).toBe(1);
    expect(lines.join("\n")).toMatch(/has changed since the program was compiled[\s\S]*Compile again/);
  });

  test("fails with the failing step of a build", async () => {
    writeFileSync(dockerfile, `FROM ${base}\nRUN echo this is wrong; exit 7\n`);
    const before = await tags();
    const { ended, lines } = publish(requestOf(image()));
    expect(await ended).toBe(1);
    expect(lines.join("\n")).toMatch(/RUN echo this is wrong; exit 7` with exit code 7:\s+this is wrong/);
    expect(await tags()).toEqual(before);
  });

  test("gives secrets to the build, and shows neither them nor the password", async () => {
    const mount = "RUN --mount=type=secret,id=token test $(busybox wc -c < /run/secrets/token) = 6";
    writeFileSync(dockerfile, `FROM ${base}\n${mount}\nLABEL ${TEST_LABEL}=${name}\n`);
    const { ended, lines } = publish(requestOf(image({ secrets: { token: { env: "BUILD_TOKEN" } } })), {
      BUILD_TOKEN: "s3cret",
    });
    expect({ code: await ended, lines }).toMatchObject({ code: 0 });
    expect(lines.join("\n")).not.toMatch(/s3cret|open sesame/);
  });

  test("says that the registry refuses a wrong password", async () => {
    const { ended, lines } = publish(requestOf(image({ args: { NEW: "2" } })), { REGISTRY_PASSWORD: "guessed" });
    expect(await ended).toBe(1);
    expect(lines.join("\n")).toContain("does not let these credentials push");
    expect(lines.join("\n")).not.toContain("guessed");
  });

  describe.each(["1", "0"])("with DOCKER_BUILDKIT=%s", (DOCKER_BUILDKIT) => {
    test.each([
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const)("leaves no build running after %s", async (signal, code) => {
      const marker = `stopped-${signal}-${DOCKER_BUILDKIT}-${process.pid}`;
      writeFileSync(dockerfile, `FROM ${base}\nRUN echo ${marker}; sleep 1000\n`);
      const { child, ended, lines } = publish(requestOf(image()), { DOCKER_BUILDKIT });
      await eventually(() => running(marker));
      child.kill(signal);
      expect(await ended).toBe(code);
      expect(lines.at(-1)).toBe(`Stopped by ${signal}.`);
      await eventually(async () => !(await running(marker)));
    });
  });
});
