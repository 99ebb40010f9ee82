import { expect, test } from "vitest";
import { engineMissing } from "../../src/find/engine-missing";

const failure = (code: string, origin = "default socket") => ({
  connection: { address: "unix:///var/run/docker.sock", origin },
  error: Object.assign(new Error(`connect ${code}`), { code }),
});

test.each([
  ["EACCES", "linux", /permission denied[\s\S]*usermod -aG docker/],
  ["ENOENT", "linux", /no such socket[\s\S]*systemctl start docker[\s\S]*apt-get install docker\.io/],
  ["ECONNREFUSED", "darwin", /nothing listens there[\s\S]*Docker Desktop/],
  ["ENOENT", "win32", /no such socket[\s\S]*Docker Desktop/],
] as const)("after %s on %s says what to do", (code, os, says) => {
  const other = { ...failure("ENOENT", "Podman") };
  const { message } = engineMissing([failure(code), other], os);
  expect(message).toMatch(says);
  expect(message).toContain("(Podman)");
});
