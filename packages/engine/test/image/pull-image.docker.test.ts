import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { buildImage } from "../../src/build/build-image";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import { inspectImage } from "../../src/image/inspect-image";
import { pullImage } from "../../src/image/pull-image";
import { jsonLines } from "../../src/json-lines";
import { makeTestImage, removeTestThings, TEST_LABEL } from "../../testing/test-image";
import { startTestRegistry, type TestRegistry } from "../../testing/test-registry";

describe("pulling from a private registry", { timeout: 60_000 }, () => {
  const name = `pull-${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), "docker-config-"));
  let engine: Engine;
  let registry: TestRegistry;
  let image: string;
  let lines: string[];

  const config = (content: object): void => writeFileSync(join(folder, "config.json"), JSON.stringify(content));
  const basic = (password: string) => Buffer.from(`tester:${password}`).toString("base64");
  const login = (password: string): void => config({ auths: { [registry.host]: { auth: basic(password) } } });
  const pull = (policy: "always" | "missing" | "never", more: { reference?: string; platform?: string } = {}) => {
    lines = [];
    return pullImage(engine, { reference: image, policy, ...more }, (line) => lines.push(line));
  };
  const forget = () =>
    engine.docker
      .getImage(image)
      .remove({ force: true })
      .catch(() => undefined);

  beforeAll(async () => {
    vi.stubEnv("DOCKER_CONFIG", folder);
    engine = await findEngine({ ...process.env, DOCKER_CONFIG: "/nonexistent" });
    registry = await startTestRegistry();
    image = `${registry.host}/team/${name}:1`;
    await makeTestImage(engine, image, name);
    const authconfig = { username: registry.username, password: registry.password, serveraddress: registry.host };
    const stream = await engine.docker.getImage(image).push({ authconfig });
    for await (const { error } of jsonLines<{ error?: string }>(stream)) expect(error).toBeUndefined();
  });
  beforeEach(forget);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await removeTestThings(engine, name);
    await registry.stop();
    rmSync(folder, { recursive: true });
  });

  test("needs a login, and says how", async () => {
    config({});
    await expect(pull("missing")).rejects.toMatchObject({
      code: "image.pull-denied",
      remedy: expect.stringContaining(`docker login ${registry.host}`),
    });
  });

  test("refuses a wrong password without telling it", async () => {
    login("guessed wrong");
    const error = await pull("missing").catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: "image.pull-denied" });
    expect(JSON.stringify([(error as Error).message, lines])).not.toContain("guessed");
  });

  test("uses the login of the configuration file and tells its progress", async () => {
    login(registry.password);
    expect((await pull("missing")).RepoTags).toContain(image);
    expect(lines.at(-1)).toContain("Downloaded newer image");
  });

  test("uses a credential helper", async () => {
    const helper = join(folder, "docker-credential-wingtest");
    const { username, password, host } = registry;
    const answer = JSON.stringify({ ServerURL: host, Username: username, Secret: password });
    writeFileSync(helper, `#!/bin/sh\nread server\n[ "$1 $server" = "get ${host}" ] && echo '${answer}'\n`);
    chmodSync(helper, 0o755);
    vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
    config({ credHelpers: { [host]: "wingtest" }, auths: { [host]: {} } });
    expect((await pull("missing")).RepoTags).toContain(image);
    await forget();
    config({ credsStore: "wingtest" });
    expect((await pull("missing")).RepoTags).toContain(image);
  });

  test("policy missing does not ask the registry for what is there; always does; never refuses", async () => {
    login(registry.password);
    await expect(pull("never")).rejects.toMatchObject({
      code: "image.not-found",
      message: expect.stringContaining('pull policy is "never"'),
    });
    await pull("always");
    config({});
    await pull("missing");
    await pull("never");
    expect(lines).toEqual([]);
    await expect(pull("always")).rejects.toMatchObject({ code: "image.pull-denied" });
  });

  test("says when the tag does not exist", async () => {
    login(registry.password);
    await expect(pull("missing", { reference: `${registry.host}/team/${name}:2` })).rejects.toMatchObject({
      code: "image.not-found",
    });
  });

  test("says when the registry cannot be reached", async () => {
    await expect(pull("missing", { reference: "127.0.0.1:1/team/app" })).rejects.toMatchObject({
      code: "image.registry-unreachable",
    });
    await expect(pull("missing", { reference: "registry.invalid/team/app" })).rejects.toMatchObject({
      code: "image.registry-unreachable",
    });
  });

  test("refuses an image of another architecture, also one that is there", async () => {
    login(registry.password);
    const other = { platform: engine.architecture === "arm64" ? "linux/amd64" : "linux/arm64" };
    await expect(pull("missing", other)).rejects.toMatchObject({ code: "image.architecture" });
    await pull("missing", { platform: `linux/${engine.architecture}` });
    await expect(pull("missing", other)).rejects.toMatchObject({
      code: "image.architecture",
      message: expect.stringContaining(`linux/${engine.architecture}, and ${other.platform} is asked for`),
    });
  });

  test.each([true, false])("a build (BuildKit: %s) pulls its base with the login", async (buildKit) => {
    const builder = { ...engine, buildKit };
    const dockerfile = join(folder, "Dockerfile");
    writeFileSync(dockerfile, `FROM ${image}\nRUN true\n`);
    const request = { tag: `wing-containers-test/${name}:built`, context: folder, dockerfile, files: [] };
    const build = () => buildImage(builder, { ...request, labels: { [TEST_LABEL]: name } }, () => undefined);
    config({});
    await expect(build()).rejects.toMatchObject({
      code: "image.pull-denied",
      message: expect.stringContaining(registry.host),
    });
    login(registry.password);
    expect((await build()).RepoTags).toContain(request.tag);
    expect(await inspectImage(engine, request.tag)).toBeDefined();
  });
});
