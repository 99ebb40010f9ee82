import type { ContainerCreateOptions } from "dockerode";
import { pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import type { EngineError } from "../../src/problem/engine-error";
import { explainEngineError } from "../../src/problem/explain-engine-error";
import { makeTestImage, removeTestThings, TEST_LABEL } from "../../testing/test-image";

describe("what a real engine says", { timeout: 60_000 }, () => {
  const name = `provoked-${process.pid}`;
  const image = `wing-containers-test/${name}`;
  const Labels = { [TEST_LABEL]: name };
  let engine: Engine;

  const start = async (options: ContainerCreateOptions): Promise<string> => {
    const create = { Image: image, Cmd: ["sleep", "100"], Labels, ...options };
    const container = await engine.docker.createContainer(create);
    await container.start();
    return (await container.inspect()).NetworkSettings.Ports["80/tcp"]?.[0]?.HostPort ?? "";
  };
  const explained = (failing: Promise<unknown>): Promise<EngineError> =>
    failing.then(
      () => Promise.reject(new Error("It worked.")),
      (error) => explainEngineError(error, { action: "start", image, address: engine.address }),
    );

  beforeAll(async () => {
    engine = await findEngine();
    await makeTestImage(engine, image, name);
  });
  afterAll(() => removeTestThings(engine, name));

  test.each<[string, ContainerCreateOptions]>([
    ["container.command-not-found", { Cmd: ["nope"] }],
    ["container.command-not-found", { Entrypoint: ["/no/such/program"] }],
    ["container.command-not-found", { Entrypoint: ["/etc/passwd"] }],
    ["container.user-not-found", { User: "nobody-there" }],
    ["container.resources", { HostConfig: { NanoCpus: 4096e9 } }],
    ["container.resources", { HostConfig: { Memory: 1024 } }],
    ["mount.invalid", { HostConfig: { Mounts: [{ Type: "bind", Source: "/no/such", Target: "/data" }] } }],
    ["mount.invalid", { HostConfig: { Binds: ["/etc/passwd:/bin"] } }],
    ["mount.invalid", { HostConfig: { Binds: ["name with spaces:/data"] } }],
    ["gpu.unavailable", { HostConfig: { DeviceRequests: [{ Driver: "nvidia", Count: 1, Capabilities: [["gpu"]] }] } }],
    ["image.not-found", { Image: "wing-containers-test/never-built:1" }],
  ])("%s: %j", async (code, options) => {
    expect(await explained(start(options))).toMatchObject({ code });
  });

  test("image.architecture: a program of another machine", async () => {
    // Bytes 18 and 19 of an ELF file name its machine; no machine has the number 65535.
    const patch = "printf '\\377\\377' | busybox dd of=/foreign bs=1 seek=18 conv=notrunc";
    const script = `busybox cp /bin/busybox /foreign; ${patch}`;
    const maker = await engine.docker.createContainer({ Image: image, Cmd: ["sh", "-c", script], Labels });
    await maker.start();
    await maker.wait();
    const { Id } = await maker.commit({ repo: image, tag: "foreign" });
    // Docker starts such a container, which then fails with a line of its own.
    const container = await engine.docker.createContainer({ Image: Id, Cmd: ["/foreign"], Labels });
    const refused = await container.start().then(
      () => undefined,
      (error: unknown) => error,
    );
    const { StatusCode } = await container.wait();
    const said = (await container.logs({ stdout: true, stderr: true })).toString();
    expect(StatusCode).not.toBe(0);
    expect(explainEngineError(refused ?? new Error(said), { action: "start" })).toMatchObject({
      code: "image.architecture",
    });
  });

  test("port.taken: by another container, and by another program", async () => {
    const publish = (HostPort: string) => ({
      ExposedPorts: { "80/tcp": {} },
      HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "127.0.0.1", HostPort }] } },
    });
    const taken = await start(publish(""));
    expect(await explained(start(publish(taken)))).toMatchObject({ code: "port.taken" });

    const { createServer } = await import("node:net");
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.on("listening", resolve));
    const { port } = server.address() as { port: number };
    expect(await explained(start(publish(String(port))))).toMatchObject({ code: "port.taken" });
    server.close();
  });

  test("name.clash: containers and networks", async () => {
    await start({ name });
    expect(await explained(start({ name }))).toMatchObject({ code: "name.clash" });
    const network = () => engine.docker.createNetwork({ Name: name, CheckDuplicate: true, Labels });
    await network();
    expect(await explained(network())).toMatchObject({ code: "name.clash" });
  });

  test("engine.disk-full: more than a volume holds", async () => {
    const DriverOpts = { type: "tmpfs", device: "tmpfs", o: "size=16k" };
    await engine.docker.createVolume({ Name: name, Driver: "local", DriverOpts, Labels });
    const HostConfig = { Binds: [`${name}:/data`] };
    const container = await engine.docker.createContainer({ Image: image, Cmd: ["sleep", "100"], Labels, HostConfig });
    await container.start();
    const archive = pack();
    archive.entry({ name: "large" }, Buffer.alloc(1 << 20));
    archive.finalize();
    const copying = container.putArchive(archive as unknown as NodeJS.ReadableStream, { path: "/data" });
    expect(await explained(copying)).toMatchObject({ code: "engine.disk-full" });
  });
});
