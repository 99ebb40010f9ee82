import { createServer } from "node:net";
import { expect, test } from "vitest";
import { listenForContainers } from "../../src/relay/listen-for-containers";

const network = { id: "id", bridge: "wing-0123456789", gateway: "10.0.0.1", subnet: "10.0.0.0/24" };

test.runIf(process.platform === "linux")(
  "containers of a rootless Podman have no way back, which is said",
  async () => {
    const engine = { kind: "podman", address: "unix:///run/user/1000/podman/podman.sock" } as const;
    const server = createServer();
    await expect(listenForContainers(server, { engine, network, direct: false })).rejects.toMatchObject({
      code: "engine.no-way-back",
      message: expect.stringMatching(/rootless Podman at unix:\/\/\/run\/user\/1000.*\n.*Use Podman as root/),
    });
    expect(server.listening).toBe(false);
  },
);

test("containers of an engine in a virtual machine find what listens on loopback", async () => {
  const engine = { kind: "docker", address: "unix:///docker.sock" } as const;
  const { host, port, close } = await listenForContainers(createServer(), { engine, network, direct: false });
  expect(host).toBe("host.docker.internal");
  expect(port).toBeGreaterThan(0);
  await close();
});
