import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The parts of Docker's `config.json` that are read here. */
export interface DockerConfig {
  readonly currentContext?: string;
  readonly auths?: Readonly<Record<string, RegistryEntry>>;
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
}

interface RegistryEntry {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
  readonly registrytoken?: string;
}

/** Docker's configuration folder: `DOCKER_CONFIG`, else `~/.docker`. */
export function dockerConfigFolder(env: NodeJS.ProcessEnv): string {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), ".docker");
}

/** Reads Docker's `config.json`. A missing or unreadable file is an empty one, as for the `docker` command. */
export function readDockerConfig(env: NodeJS.ProcessEnv): DockerConfig {
  try {
    const config: unknown = JSON.parse(readFileSync(join(dockerConfigFolder(env), "config.json"), "utf8"));
    return typeof config === "object" && config !== null ? config : {};
  } catch {
    return {};
  }
}
