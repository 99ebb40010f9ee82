import type { DockerVersion } from "dockerode";
import { dial } from "../dial";
import type { Engine } from "../engine";
import type { EngineConnection } from "../engine-connection";
import { checkRemote } from "./check-remote";
import { connectEngine } from "./connect-engine";
import { engineCandidates } from "./engine-candidates";
import { engineMissing } from "./engine-missing";

/** An engine that takes longer than this to say its version counts as not answering, in milliseconds. */
const ANSWER_TIMEOUT = 5_000;

/** The newest API version this package speaks; an older engine is spoken to in its own. */
const NEWEST_API = "1.47";

/** The oldest API version that has everything used here (Docker 19.03). */
const OLDEST_API = "1.40";

/** What engine is good enough. */
export interface FindEngineOptions {
  /**
   * Whether an engine on another machine will do, as it does for making images. Its containers cannot be reached from here.
   * @default false
   */
  readonly remote?: boolean;
}

/**
 * Finds the container engine to use: `DOCKER_HOST`, `DOCKER_CONTEXT`, the current Docker context, the usual Docker
 * sockets, then Podman's. The first that answers is taken.
 *
 * @throws EngineError `engine.missing` with every address tried, `engine.remote` for an engine on another machine that
 *   will not do or that only SSH leads to
 */
export async function findEngine(
  env: NodeJS.ProcessEnv = process.env,
  { remote = false }: FindEngineOptions = {},
): Promise<Engine> {
  const failures: { connection: EngineConnection; error: unknown }[] = [];
  for (const connection of engineCandidates(env, process.platform)) {
    checkRemote(connection, remote);
    try {
      return await openEngine(connection, env);
    } catch (error) {
      failures.push({ connection, error });
    }
  }
  throw engineMissing(failures, process.platform);
}

/** Opens one known engine and reads what it is. Throws what the engine or the system said. */
export async function openEngine(connection: EngineConnection, env: NodeJS.ProcessEnv = process.env): Promise<Engine> {
  const version = await dial<DockerVersion>(connectEngine(connection), {
    path: "/version",
    method: "GET",
    abortSignal: AbortSignal.timeout(ANSWER_TIMEOUT),
  });
  if (version.Os !== "linux") throw new Error(`it runs ${version.Os} containers; switch it to Linux containers`);
  if (minor(version.ApiVersion) < minor(OLDEST_API)) {
    throw new Error(`it speaks API ${version.ApiVersion}; at least ${OLDEST_API} is needed, so update the engine`);
  }
  const kind = version.Components?.some(({ Name }) => Name.startsWith("Podman")) ? "podman" : "docker";
  const apiVersion = minor(version.ApiVersion) > minor(NEWEST_API) ? NEWEST_API : version.ApiVersion;
  const docker = connectEngine(connection, apiVersion);
  const { NCPU: cpus } = await dial<{ NCPU: number }>(docker, {
    path: "/info",
    method: "GET",
    abortSignal: AbortSignal.timeout(ANSWER_TIMEOUT),
  });
  return {
    docker,
    connection,
    cpus,
    address: connection.address,
    kind,
    apiVersion,
    // The docker command's own switch for the classic builder is honoured; Podman has its own builder.
    buildKit: kind === "docker" && env.DOCKER_BUILDKIT !== "0",
    architecture: version.Arch,
    pendingImages: new Map(),
  };
}

function minor(apiVersion: string): number {
  return Number(apiVersion.split(".")[1]);
}
