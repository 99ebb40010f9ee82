import { homedir } from "node:os";
import { posix } from "node:path";
import { dockerConfigFolder, readDockerConfig } from "../docker-config";
import type { EngineConnection } from "../engine-connection";
import { dockerContext } from "./docker-context";

/**
 * The addresses where an engine may answer, best first. Whoever names one (`DOCKER_HOST`, `DOCKER_CONTEXT`, the current
 * context) gets that one alone: the same engine that the `docker` command talks to, never another one silently.
 */
export function engineCandidates(env: NodeJS.ProcessEnv, os: NodeJS.Platform): readonly EngineConnection[] {
  if (env.DOCKER_HOST) {
    const certificates = env.DOCKER_TLS_VERIFY ? env.DOCKER_CERT_PATH || dockerConfigFolder(env) : undefined;
    // The docker command takes a bare host and port for tcp.
    const address = /^\/|:\/\//.test(env.DOCKER_HOST) ? env.DOCKER_HOST : `tcp://${env.DOCKER_HOST}`;
    return [{ address, origin: "DOCKER_HOST", ...(certificates && { certificates }) }];
  }
  if (env.DOCKER_CONTEXT) {
    return env.DOCKER_CONTEXT === "default"
      ? defaults(env, os)
      : [dockerContext(env.DOCKER_CONTEXT, "DOCKER_CONTEXT", env)];
  }
  const current = readDockerConfig(env).currentContext;
  return current && current !== "default" ? [dockerContext(current, "currentContext", env)] : defaults(env, os);
}

function defaults(env: NodeJS.ProcessEnv, os: NodeJS.Platform): readonly EngineConnection[] {
  if (os === "win32") {
    return [
      { address: "npipe:////./pipe/docker_engine", origin: "default pipe" },
      { address: "npipe:////./pipe/dockerDesktopLinuxEngine", origin: "Docker Desktop" },
      { address: "npipe:////./pipe/podman-machine-default", origin: "Podman" },
    ];
  }
  const home = env.HOME || homedir();
  const runtime = env.XDG_RUNTIME_DIR;
  const sockets: readonly (readonly [string, string | undefined, string])[] = [
    ["default socket", "/var/run", "docker.sock"],
    ["Docker Desktop", home, ".docker/run/docker.sock"],
    ["Docker Desktop for Linux", os === "linux" ? home : undefined, ".docker/desktop/docker.sock"],
    ["rootless Docker", runtime, "docker.sock"],
    ["rootless Podman", runtime, "podman/podman.sock"],
    ["Podman", os === "linux" ? "/run" : undefined, "podman/podman.sock"],
  ];
  return sockets.flatMap(([origin, folder, path]) =>
    folder ? [{ address: `unix://${posix.join(folder, path)}`, origin }] : [],
  );
}
