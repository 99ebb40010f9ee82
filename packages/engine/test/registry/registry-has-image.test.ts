import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseImageReference } from "../../src/registry/image-reference";
import { registryHasImage } from "../../src/registry/registry-has-image";
import { startTestRegistry, type TestRegistry } from "../../testing/test-registry";

const DOCKER = "application/vnd.docker.distribution.manifest.v2+json";

describe("asking a registry for an image", () => {
  const folder = mkdtempSync(join(tmpdir(), "docker-config-"));
  const env = { DOCKER_CONFIG: folder };
  let registry: TestRegistry;
  const has = (reference: string): Promise<boolean> => registryHasImage(parseImageReference(reference), env);
  const login = (host: string, entry: object): void =>
    writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: { [host]: entry } }));
  const basic = (password: string): string => Buffer.from(`tester:${password}`).toString("base64");

  beforeAll(async () => {
    registry = await startTestRegistry();
    const authorization = `Basic ${basic(registry.password)}`;
    const digest = `sha256:${createHash("sha256").update("{}").digest("hex")}`;
    const url = `http://${registry.host}/v2/team/app`;
    const upload = await fetch(`${url}/blobs/uploads/`, { method: "POST", headers: { authorization } });
    const place = `${upload.headers.get("location")}&digest=${digest}`;
    await fetch(place, {
      method: "PUT",
      body: "{}",
      headers: { authorization, "content-type": "application/octet-stream" },
    });
    const config = { mediaType: "application/vnd.docker.container.image.v1+json", size: 2, digest };
    const body = JSON.stringify({ schemaVersion: 2, mediaType: DOCKER, config, layers: [] });
    const headers = { authorization, "content-type": DOCKER };
    expect((await fetch(`${url}/manifests/1`, { method: "PUT", body, headers })).status).toBe(201);
  });
  beforeEach(() => writeFileSync(join(folder, "config.json"), "{}"));
  afterAll(async () => {
    await registry.stop();
    rmSync(folder, { recursive: true });
  });

  test("says whether it is there, by the user's own login", async () => {
    login(registry.host, { auth: basic(registry.password) });
    expect(await has(`${registry.host}/team/app:1`)).toBe(true);
    expect(await has(`${registry.host}/team/app:2`)).toBe(false);
    expect(await has(`${registry.host}/team/other:1`)).toBe(false);
  });

  test("is refused without a login and with a wrong one, which nobody is told", async () => {
    const refusal = { code: "image.pull-denied", message: expect.stringContaining(`docker login ${registry.host}`) };
    await expect(has(`${registry.host}/team/app:1`)).rejects.toMatchObject(refusal);
    login(registry.host, { auth: basic("guessed") });
    const error = await has(`${registry.host}/team/app:1`).catch((thrown: Error) => thrown);
    expect(error).toMatchObject(refusal);
    expect(String(error)).not.toMatch(/guessed|Z3Vlc3NlZA/);
  });

  test("says when the registry cannot be reached", async () => {
    await expect(has("127.0.0.1:1/team/app:1")).rejects.toMatchObject({
      code: "image.registry-unreachable",
      message: expect.stringContaining("127.0.0.1:1"),
    });
  });

  test.each([
    ["a password", { auth: basic("secret") }, `GET basic ${basic("secret")}`],
    ["an identity token", { auth: basic(""), identitytoken: "refresh" }, "POST refresh"],
    ["nothing", {}, "GET anonymous"],
  ])("fetches a token where the registry wants one, with %s", async (_, entry, wanted) => {
    const asked: string[] = [];
    await withTokenRegistry(asked, async (host) => {
      login(host, entry);
      expect(await has(`${host}/team/app:1`)).toBe(true);
    });
    expect(asked).toEqual([`${wanted} tests repository:team/app:pull`]);
  });
});

/** A registry whose tokens come from elsewhere, as those of the clouds do. */
async function withTokenRegistry(asked: string[], run: (host: string) => Promise<void>): Promise<void> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request;
    const url = new URL(request.url ?? "", `http://${headers.host}`);
    if (url.pathname === "/token") {
      const body = new URLSearchParams((await request.toArray()).join(""));
      const given = method === "POST" ? body : url.searchParams;
      const as = body.get("refresh_token") ?? headers.authorization?.replace("Basic", "basic") ?? "anonymous";
      asked.push([method, as, given.get("service"), given.get("scope")].join(" "));
      response.end(JSON.stringify(method === "POST" ? { access_token: "good" } : { token: "good" }));
    } else if (headers.authorization === "Bearer good") {
      response.end();
    } else {
      const realm = `Bearer realm="http://${headers.host}/token",service="tests",scope="repository:team/app:pull"`;
      response.writeHead(401, { "www-authenticate": realm }).end();
    }
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await run(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}
