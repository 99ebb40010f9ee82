import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where a Docker engine may listen, best first, in the order of the Docker command: DOCKER_HOST, DOCKER_CONTEXT, the
 * current context of the configuration, the well-known sockets. `chosenBy` is absent for the well-known ones.
 */
export function engineCandidates(env = process.env, home = homedir(), platform = process.platform) {
  if (env.DOCKER_HOST)
    return [{ host: env.DOCKER_HOST, chosenBy: "DOCKER_HOST", certificates: envCertificates(env, home) }];
  const configuration = env.DOCKER_CONFIG || join(home, ".docker");
  const context = env.DOCKER_CONTEXT || readJson(join(configuration, "config.json"))?.currentContext;
  if (context && context !== "default") return [contextCandidate(configuration, context)];
  if (platform === "win32") return [{ host: "npipe:////./pipe/docker_engine" }];
  return [{ host: "unix:///var/run/docker.sock" }, { host: `unix://${join(home, ".docker", "run", "docker.sock")}` }];
}

function contextCandidate(configuration, name) {
  // The Docker command stores a context under the SHA-256 of its name.
  const id = createHash("sha256").update(name).digest("hex");
  const host = readJson(join(configuration, "contexts", "meta", id, "meta.json"))?.Endpoints?.docker?.Host;
  if (!host)
    throw new Error(`The Docker context "${name}" has no endpoint in ${configuration}. See \`docker context ls\`.`);
  const certificates = join(configuration, "contexts", "tls", id, "docker");
  return { host, chosenBy: `the Docker context "${name}"`, ...(existsSync(certificates) && { certificates }) };
}

function envCertificates(env, home) {
  if (!env.DOCKER_TLS_VERIFY) return undefined;
  return env.DOCKER_CERT_PATH || join(home, ".docker");
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
