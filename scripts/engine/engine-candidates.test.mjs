import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { engineCandidates } from "./engine-candidates.mjs";

let home;

before(() => {
  home = mkdtempSync(join(tmpdir(), "engine-candidates-"));
  const meta = join(home, ".docker/contexts/meta", createHash("sha256").update("far").digest("hex"));
  mkdirSync(meta, { recursive: true });
  writeFileSync(join(meta, "meta.json"), JSON.stringify({ Endpoints: { docker: { Host: "tcp://10.0.0.1:2375" } } }));
  writeFileSync(join(home, ".docker/config.json"), JSON.stringify({ currentContext: "far" }));
});

after(() => rmSync(home, { recursive: true }));

const hosts = (env, from = home, platform = "linux") => engineCandidates(env, from, platform).map(({ host }) => host);

test("DOCKER_HOST wins over every context", () => {
  assert.deepEqual(hosts({ DOCKER_HOST: "unix:///run/podman.sock", DOCKER_CONTEXT: "far" }), [
    "unix:///run/podman.sock",
  ]);
});

test("the current context of the configuration is followed", () => {
  assert.deepEqual(hosts({}), ["tcp://10.0.0.1:2375"]);
});

test("DOCKER_CONTEXT=default leads back to the well-known sockets", () => {
  assert.deepEqual(hosts({ DOCKER_CONTEXT: "default" })[0], "unix:///var/run/docker.sock");
});

test("a context that does not exist is named in the error", () => {
  assert.throws(() => hosts({ DOCKER_CONTEXT: "gone" }), /"gone"/);
});

test("Windows has a named pipe", () => {
  assert.deepEqual(hosts({}, "/nowhere", "win32"), ["npipe:////./pipe/docker_engine"]);
});
