import { expect, test } from "vitest";
import { engineCandidates } from "../../src/find/engine-candidates";

const addresses = (env: NodeJS.ProcessEnv, os: NodeJS.Platform) =>
  engineCandidates(env, os).map(({ address }) => address);

test("Docker's sockets come before Podman's", () => {
  expect(addresses({ HOME: "/home/me", XDG_RUNTIME_DIR: "/run/user/7" }, "linux")).toEqual([
    "unix:///var/run/docker.sock",
    "unix:///home/me/.docker/run/docker.sock",
    "unix:///home/me/.docker/desktop/docker.sock",
    "unix:///run/user/7/docker.sock",
    "unix:///run/user/7/podman/podman.sock",
    "unix:///run/podman/podman.sock",
  ]);
});

test("Windows has pipes", () => {
  expect(addresses({ HOME: "/none" }, "win32")[0]).toBe("npipe:////./pipe/docker_engine");
});

test("TLS is used when it is asked for, with the certificates of its folder", () => {
  const env = { HOME: "/none", DOCKER_HOST: "tcp://127.0.0.1:2376", DOCKER_CERT_PATH: "/certificates" };
  expect(engineCandidates(env, "linux")[0]).not.toHaveProperty("certificates");
  expect(engineCandidates({ ...env, DOCKER_TLS_VERIFY: "1" }, "linux")[0]).toMatchObject({
    certificates: "/certificates",
  });
});

test("the context named default means the usual sockets", () => {
  expect(addresses({ HOME: "/none", DOCKER_CONTEXT: "default" }, "linux")).toContain("unix:///var/run/docker.sock");
});
