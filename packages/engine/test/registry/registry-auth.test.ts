import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { allRegistryAuth, registryAuth } from "../../src/registry/registry-auth";

const folder = mkdtempSync(join(tmpdir(), "docker-config-"));
const env = { DOCKER_CONFIG: folder, PATH: folder };
afterAll(() => rmSync(folder, { recursive: true }));

const configure = (config: object): void => writeFileSync(join(folder, "config.json"), JSON.stringify(config));
const helper = (name: string, script: string): void =>
  writeFileSync(join(folder, `docker-credential-${name}`), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
const encoded = (text: string): string => Buffer.from(text).toString("base64");

test("nobody is logged in without a configuration", async () => {
  expect(await registryAuth("docker.io", { DOCKER_CONFIG: join(folder, "none") })).toBeUndefined();
});

test("Docker Hub has a key of its own, and a password may hold colons", async () => {
  configure({ auths: { "https://index.docker.io/v1/": { auth: encoded("me:a:b") } } });
  const auth = { serveraddress: "https://index.docker.io/v1/", username: "me", password: "a:b" };
  expect(await registryAuth("docker.io", env)).toEqual(auth);
  expect(await allRegistryAuth(env)).toEqual({ "https://index.docker.io/v1/": auth });
});

test("keys with a scheme are found by host", async () => {
  configure({ auths: { "https://r.example/v2/": { auth: encoded("me:x") } } });
  expect(await registryAuth("r.example", env)).toMatchObject({ username: "me", password: "x" });
  expect(await registryAuth("other.example", env)).toBeUndefined();
});

test("an identity token is passed on", async () => {
  configure({ auths: { "r.example": { auth: encoded("me:"), identitytoken: "t0" } } });
  expect(await registryAuth("r.example", env)).toMatchObject({ identitytoken: "t0" });
});

test("a helper may give a token, and one for the registry wins over the store", async () => {
  helper("token", `echo '{"Username":"<token>","Secret":"t1"}'`);
  helper("store", `echo '{"Username":"store","Secret":"s"}'`);
  configure({ credsStore: "store", credHelpers: { "r.example": "token" } });
  expect(await registryAuth("r.example", env)).toEqual({ serveraddress: "r.example", identitytoken: "t1" });
  expect(await registryAuth("other.example", env)).toMatchObject({ username: "store", password: "s" });
});

test.each(["missing", "failing", "babbling"])("a %s helper counts as not logged in", async (name) => {
  helper("failing", "echo credentials not found; exit 1");
  helper("babbling", "echo hello");
  configure({ credsStore: name });
  expect(await registryAuth("r.example", env)).toBeUndefined();
});
