import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, createServer as createProxy, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";

describe("findEngine", { timeout: 30_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), "home-"));
  let real: Engine;
  let server: Server;
  let silent: string;

  const context = (name: string, host: string): void => {
    const folder = join(home, ".docker/contexts/meta", createHash("sha256").update(name).digest("hex"));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "meta.json"), JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }));
  };
  const config = (content: object): void => writeFileSync(join(home, ".docker/config.json"), JSON.stringify(content));

  beforeAll(async () => {
    real = await findEngine();
    mkdirSync(join(home, ".docker"));
    server = createServer(() => undefined).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.on("listening", resolve));
    silent = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true });
  });

  test("finds the engine of this machine and what it is", async () => {
    expect(real).toMatchObject({
      kind: expect.stringMatching(/docker|podman/),
      apiVersion: expect.stringMatching(/^1\.\d+$/),
    });
    const info = await real.docker.info();
    expect(info.OSType).toBe("linux");
    expect(real.architecture).toBe(info.Architecture.replace("x86_64", "amd64").replace("aarch64", "arm64"));
  });

  test("takes DOCKER_HOST", async () => {
    expect((await findEngine({ HOME: home, DOCKER_HOST: real.address })).address).toBe(real.address);
  });

  test("takes the context that DOCKER_CONTEXT or the configuration names", async () => {
    context("mine", real.address);
    expect((await findEngine({ HOME: home, DOCKER_CONTEXT: "mine" })).connection.origin).toMatch(/"mine"/);
    config({ currentContext: "mine" });
    expect((await findEngine({ HOME: home })).connection.origin).toMatch(/"mine" \(currentContext\)/);
    const elsewhere = { HOME: "/nonexistent", DOCKER_CONFIG: join(home, ".docker") };
    expect((await findEngine(elsewhere)).connection.origin).toMatch(/"mine"/);
    config({});
  });

  test("does not silently take another engine than the one named", async () => {
    const env = { HOME: home, DOCKER_HOST: `unix://${home}/none.sock` };
    await expect(findEngine(env)).rejects.toMatchObject({
      code: "engine.missing",
      message: expect.stringMatching(/none\.sock \(DOCKER_HOST\): there is no such socket[\s\S]*DOCKER_HOST/),
    });
    await expect(findEngine({ HOME: home, DOCKER_CONTEXT: "gone" })).rejects.toMatchObject({
      code: "engine.missing",
      message: expect.stringContaining('the Docker context "gone"'),
    });
  });

  test("gives up on an engine that does not answer", async () => {
    await expect(findEngine({ HOME: home, DOCKER_HOST: silent })).rejects.toMatchObject({
      code: "engine.missing",
      message: expect.stringContaining("no answer in time"),
    });
  });

  test("refuses what is no address", async () => {
    await expect(findEngine({ HOME: home, DOCKER_HOST: "ftp://127.0.0.1" })).rejects.toMatchObject({
      code: "engine.missing",
      message: expect.stringContaining("accepted are unix://, npipe://, tcp:// and ssh://"),
    });
  });

  test.each(["tcp://10.1.2.3:2375", "ssh://me@builder", "tcp://[2001:db8::1]:2376", "docker.example:2375"])(
    "refuses the remote engine %s",
    async (address) => {
      await expect(findEngine({ HOME: home, DOCKER_HOST: address })).rejects.toMatchObject({ code: "engine.remote" });
    },
  );

  test("takes a remote engine where one will do, unless SSH leads to it", async () => {
    const target = real.address.replace("unix://", "");
    const sockets: Socket[] = [];
    const proxy = createProxy((client) => {
      const upstream = connect(target);
      sockets.push(client, upstream);
      for (const end of [client, upstream]) end.on("error", () => undefined);
      client.pipe(upstream).pipe(client);
    }).listen(0, "127.0.0.1");
    await once(proxy, "listening");
    // Every machine reaches itself by this address, which is none of the loopback's.
    const address = `tcp://0.0.0.0:${(proxy.address() as AddressInfo).port}`;
    try {
      await expect(findEngine({ HOME: home, DOCKER_HOST: address })).rejects.toMatchObject({ code: "engine.remote" });
      expect(await findEngine({ HOME: home, DOCKER_HOST: address }, { remote: true })).toMatchObject({ address });
    } finally {
      for (const end of sockets) end.destroy();
      proxy.close();
    }
    await expect(findEngine({ HOME: home, DOCKER_HOST: "ssh://me@builder" }, { remote: true })).rejects.toMatchObject({
      code: "engine.remote",
      message: expect.stringContaining("ssh -nNT -L"),
    });
  });

  test("uses the classic builder when DOCKER_BUILDKIT is 0", async () => {
    expect((await findEngine({ ...process.env, DOCKER_BUILDKIT: "0" })).buildKit).toBe(false);
  });
});
