import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dockerConfigFolder } from "../docker-config";
import type { EngineConnection } from "../engine-connection";
import { EngineError } from "../problem/engine-error";

interface ContextMeta {
  readonly Endpoints?: { readonly docker?: { readonly Host?: string; readonly SkipTLSVerify?: boolean } };
}

/**
 * Reads the engine's address from a Docker context. Contexts are stored in folders named by the SHA-256 of their name.
 *
 * @throws EngineError `engine.missing` when there is no such context
 */
export function dockerContext(name: string, namedBy: string, env: NodeJS.ProcessEnv): EngineConnection {
  const folder = join(dockerConfigFolder(env), "contexts");
  const id = createHash("sha256").update(name).digest("hex");
  const endpoint = readMeta(join(folder, "meta", id, "meta.json"))?.Endpoints?.docker;
  if (!endpoint?.Host) {
    throw new EngineError({
      code: "engine.missing",
      problem: `${namedBy} names the Docker context "${name}", but ${folder} has no such context with a Docker address.`,
      remedy: "List the contexts with `docker context ls` and choose one with `docker context use <name>`.",
    });
  }
  const certificates = join(folder, "tls", id, "docker");
  return {
    address: endpoint.Host,
    origin: `Docker context "${name}" (${namedBy})`,
    ...(existsSync(certificates) && { certificates }),
    ...(endpoint.SkipTLSVerify && { skipTlsVerify: true }),
  };
}

function readMeta(file: string): ContextMeta | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
