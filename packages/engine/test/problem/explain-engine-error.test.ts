import { expect, test } from "vitest";
import { EngineError } from "../../src/problem/engine-error";
import { explainEngineError } from "../../src/problem/explain-engine-error";

const answered = (statusCode: number, message: string) =>
  Object.assign(new Error(`(HTTP code ${statusCode}) unexpected - ${message} `), { statusCode, json: { message } });
const system = (code: string, message = code) => Object.assign(new Error(message), { code });

test.each([
  ["engine.lost", system("ECONNREFUSED", "connect ECONNREFUSED /var/run/docker.sock")],
  ["engine.lost", system("ENOENT", "connect ENOENT /var/run/docker.sock")],
  ["engine.lost", system("ECONNRESET", "socket hang up")],
  ["engine.disk-full", answered(500, "write /var/lib/docker/tmp/GetImageBlob1: no space left on device")],
  ["engine.disk-full", system("ENOSPC")],
  ["engine.cancelled", system("ABORT_ERR", "The operation was aborted")],
  [
    "image.pull-denied",
    answered(
      404,
      "pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    ),
  ],
  ["image.pull-denied", answered(500, 'Get "https://r.example/v2/a/manifests/1": no basic auth credentials')],
  ["image.pull-denied", answered(500, "unauthorized: authentication required")],
  ["image.pull-denied", answered(500, "toomanyrequests: You have reached your pull rate limit.")],
  ["image.pull-denied", answered(500, "error parsing HTTP 403 response body: denied: permission_denied")],
  ["image.not-found", answered(404, "manifest for redis:nosuch not found: manifest unknown: manifest unknown")],
  ["image.not-found", answered(404, "No such image: redis:nosuch")],
  [
    "image.registry-unreachable",
    answered(
      500,
      'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.0.0.2:53: no such host',
    ),
  ],
  ["image.registry-unreachable", answered(500, 'Get "https://r.example/v2/": net/http: TLS handshake timeout')],
  [
    "image.registry-unreachable",
    answered(500, 'Get "https://r.example/v2/": http: server gave HTTP response to HTTPS client'),
  ],
  ["image.architecture", answered(404, "no matching manifest for linux/arm64/v8 in the manifest list entries")],
  ["image.architecture", answered(400, "OCI runtime create failed: exec format error")],
  [
    "port.taken",
    answered(
      500,
      "driver failed programming external connectivity on endpoint web: Bind for 127.0.0.1:8080 failed: port is already allocated",
    ),
  ],
  ["port.taken", answered(500, "failed to listen: listen tcp4 127.0.0.1:8080: bind: address already in use")],
  ["port.taken", system("EADDRINUSE", "listen EADDRINUSE: address already in use 127.0.0.1:8080")],
  ["name.clash", answered(409, 'Conflict. The container name "/web" is already in use by container "ab".')],
  ["name.clash", answered(409, "network with name web already exists")],
  [
    "container.command-not-found",
    answered(400, 'OCI runtime create failed: exec: "nope": executable file not found in $PATH: unknown'),
  ],
  ["container.command-not-found", answered(400, 'exec: "/nope": stat /nope: no such file or directory: unknown')],
  ["container.user-not-found", answered(400, "unable to find user nobody: no matching entries in passwd file")],
  ["container.resources", answered(400, "Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available")],
  ["container.resources", answered(400, "Minimum memory limit allowed is 6MB")],
  ["gpu.unavailable", answered(500, 'could not select device driver "nvidia" with capabilities: [[gpu]]')],
  ["mount.invalid", answered(400, 'invalid mount config for type "bind": bind source path does not exist: /none')],
  ["mount.invalid", answered(500, "Mounts denied: The path /x is not shared from the host")],
  ["engine.unexpected", answered(500, "something new")],
] as const)("%s: %s", (code, error) => {
  const explained = explainEngineError(error, { action: "do it", image: "r.example/app:1", platform: "linux/arm64" });
  expect(explained).toMatchObject({ code, cause: error });
  expect(explained.message).toMatch(/^Could not do it: /);
  expect(explained.remedy).not.toBe("");
  expect(EngineError.isInstance(explained)).toBe(true);
});

test("what is explained already stays as it is", () => {
  const first = explainEngineError(system("ENOSPC"), { action: "pull" });
  expect(explainEngineError(first, { action: "start" })).toBe(first);
});

test("the remedy names the registry to log in to", () => {
  const denied = answered(500, "unauthorized");
  expect(explainEngineError(denied, { action: "pull", image: "ghcr.io/a/b" }).remedy).toContain(
    "docker login ghcr.io`",
  );
  expect(explainEngineError(denied, { action: "pull", image: "owner/app" }).remedy).toContain("docker login`");
});

test("other things are no engine errors", () => {
  expect([new Error("x"), undefined, null, "x"].map((error) => EngineError.isInstance(error))).not.toContain(true);
});
