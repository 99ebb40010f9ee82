import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import { inspectImage } from "../../src/image/inspect-image";
import { type PushRequest, pushImage } from "../../src/image/push-image";
import { makeTestImage, removeTestThings } from "../../testing/test-image";
import { startTestRegistry, type TestRegistry } from "../../testing/test-registry";
import { withUnhelpfulRegistry } from "./unhelpful-registry";

describe("pushing an image", { timeout: 60_000 }, () => {
  const name = `push-${process.pid}`;
  const image = `wing-containers-test/${name}:1`;
  const folder = mkdtempSync(join(tmpdir(), "docker-config-"));
  let engine: Engine;
  let closed: TestRegistry;
  let open: TestRegistry;
  let lines: string[];

  const push = (destination: string, more: Partial<PushRequest> = {}): Promise<string> =>
    pushImage(engine, { image, destination, ...more }, (line) => lines.push(line));
  const login = () => ({ username: closed.username, password: closed.password });
  const digestOf = async (host: string, path: string, headers = {}): Promise<string | null> => {
    const accept = "application/vnd.docker.distribution.manifest.v2+json";
    const answer = await fetch(`http://${host}/v2/${path}`, { method: "HEAD", headers: { accept, ...headers } });
    return answer.headers.get("docker-content-digest");
  };

  beforeAll(async () => {
    engine = await findEngine();
    vi.stubEnv("DOCKER_CONFIG", folder);
    [closed, open] = await Promise.all([startTestRegistry(), startTestRegistry("everybody")]);
    await makeTestImage(engine, image, name);
  });
  beforeEach(() => {
    lines = [];
    writeFileSync(join(folder, "config.json"), "{}");
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await removeTestThings(engine, name);
    await Promise.all([closed.stop(), open.stop()]);
    rmSync(folder, { recursive: true });
  });

  test("gives the digest that the registry has, and tells its progress", async () => {
    const destination = `${open.host}/team/${name}:a1`;
    expect(await push(destination)).toBe(await digestOf(open.host, `team/${name}/manifests/a1`));
    expect(lines[0]).toMatch(`Pushing ${destination}: `);
  });

  test("leaves the engine's names of images as they were", async () => {
    const destination = `${open.host}/team/${name}:names`;
    await push(destination);
    expect(await inspectImage(engine, destination)).toBeUndefined();
    expect((await inspectImage(engine, image))?.RepoTags).toEqual([image]);

    await makeTestImage(engine, destination, name);
    const { Id } = (await inspectImage(engine, destination)) ?? {};
    await push(destination);
    expect((await inspectImage(engine, destination))?.Id).toBe(Id);
  });

  test("uses the credentials given", async () => {
    const destination = `${closed.host}/team/${name}:a1`;
    const digest = await push(destination, { credentials: login() });
    const authorization = `Basic ${Buffer.from(`${closed.username}:${closed.password}`).toString("base64")}`;
    expect(digest).toBe(await digestOf(closed.host, `team/${name}/manifests/a1`, { authorization }));
  });

  test("uses the user's own login where no credentials are given", async () => {
    const auth = Buffer.from(`${closed.username}:${closed.password}`).toString("base64");
    writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: { [closed.host]: { auth } } }));
    expect(await push(`${closed.host}/team/${name}:a2`)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("is refused without credentials and with wrong ones, which nobody is told", async () => {
    const destination = `${closed.host}/team/${name}:a3`;
    await expect(push(destination)).rejects.toMatchObject({ code: "image.push-denied" });
    const credentials = { username: closed.username, password: "guessed wrong" };
    const error = await push(destination, { credentials }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "image.push-denied", message: expect.stringContaining(destination) });
    const told = inspect([error, lines, await inspectImage(engine, image)], { depth: null });
    expect(told).not.toContain("guessed");
    expect(told).not.toContain(Buffer.from("guessed").toString("base64").slice(0, 8));
    expect(await inspectImage(engine, destination)).toBeUndefined();
  });

  test.each([
    [
      "image.tag-immutable",
      400,
      "TAG_INVALID",
      "The image tag '1' already exists in the 'app' repository and cannot be overwritten because the tag is immutable.",
    ],
    ["image.repository-missing", 404, "NAME_UNKNOWN", "The repository with name 'app' does not exist in the registry"],
    ["image.push-denied", 403, "DENIED", "User is not authorized to perform: ecr:PutImage"],
  ])("%s is what a registry means by %d %s", async (code, status, word, message) => {
    await withUnhelpfulRegistry({ status, code: word, message }, async (host) => {
      await expect(push(`${host}/app:1`)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(new RegExp(`^Could not push the image ${host}/app:1: [\\s\\S]*${message}`)),
      });
    });
  });

  test("says when the registry cannot be reached", async () => {
    await expect(push("127.0.0.1:1/team/app:1")).rejects.toMatchObject({ code: "image.registry-unreachable" });
  });

  test("says when the engine has no such image", async () => {
    await expect(push(`${open.host}/app:1`, { image: "wing-containers-test/never-built:1" })).rejects.toMatchObject({
      code: "image.not-found",
      message: expect.stringContaining("wing-containers-test/never-built:1"),
    });
  });

  test.each(["Team/App:1", "app:no spaces", `app:${"x".repeat(129)}`, "app@sha256:ab", ":1"])(
    "refuses the name %s",
    async (wrong) => {
      await expect(push(`${open.host}/${wrong}`)).rejects.toMatchObject({
        code: "image.name-invalid",
        message: expect.stringContaining(wrong),
      });
    },
  );

  test("stops when it is cancelled, also while the registry keeps silent", async () => {
    await withUnhelpfulRegistry("silence", async (host) => {
      const controller = new AbortController();
      const request = { image, destination: `${host}/app:1`, signal: controller.signal };
      const pushing = pushImage(engine, request, () => controller.abort());
      await expect(pushing).rejects.toMatchObject({ name: "AbortError" });
      expect(await inspectImage(engine, request.destination)).toBeUndefined();
    });
  });
});
