import { type DockerConfig, readDockerConfig } from "../docker-config";
import { credentialHelper } from "./credential-helper";

/** Credentials in the engine's form. Never part of a message. */
export interface RegistryAuth {
  readonly serveraddress: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
  readonly registrytoken?: string;
}

/** The key that Docker Hub has in Docker's configuration, a leftover of its first API. */
const DOCKER_HUB_KEY = "https://index.docker.io/v1/";

/**
 * The user's credentials for a registry, as the `docker` command would find them: the registry's own credential helper,
 * the credential store, then the configuration file.
 *
 * @param registry host with port, `docker.io` for Docker Hub
 * @returns undefined when the user is not logged in there
 */
export async function registryAuth(
  registry: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<RegistryAuth | undefined> {
  return authFrom(readDockerConfig(env), registry === "docker.io" ? DOCKER_HUB_KEY : registry, env);
}

/** The credentials of every registry that Docker's configuration names, for builds that pull from several. */
export async function allRegistryAuth(
  env: NodeJS.ProcessEnv = process.env,
): Promise<Readonly<Record<string, RegistryAuth>>> {
  const config = readDockerConfig(env);
  const servers = new Set([...Object.keys(config.auths ?? {}), ...Object.keys(config.credHelpers ?? {})]);
  const found = await Promise.all(
    [...servers].map(async (server) => [server, await authFrom(config, server, env)] as const),
  );
  return Object.fromEntries(found.flatMap(([server, auth]) => (auth ? [[server, auth]] : [])));
}

async function authFrom(
  config: DockerConfig,
  server: string,
  env: NodeJS.ProcessEnv,
): Promise<RegistryAuth | undefined> {
  const helper = config.credHelpers?.[server] ?? config.credHelpers?.[hostOf(server)] ?? config.credsStore;
  return (helper ? await credentialHelper(helper, server, env) : undefined) ?? fileAuth(config, server);
}

function fileAuth({ auths = {} }: DockerConfig, server: string): RegistryAuth | undefined {
  const key = server in auths ? server : Object.keys(auths).find((candidate) => hostOf(candidate) === hostOf(server));
  const entry = key === undefined ? undefined : auths[key];
  if (!entry) return undefined;
  const [, user, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(entry.auth ?? "", "base64").toString("utf8")) ?? [];
  const username = entry.username || user;
  const password = entry.password || secret?.replace(/\0+$/, "");
  if (!username && !entry.identitytoken && !entry.registrytoken) return undefined;
  return {
    serveraddress: server,
    ...(username && { username }),
    ...(password && { password }),
    ...(entry.identitytoken && { identitytoken: entry.identitytoken }),
    ...(entry.registrytoken && { registrytoken: entry.registrytoken }),
  };
}

function hostOf(server: string): string {
  return server.replace(/^https?:\/\//, "").split("/")[0] ?? server;
}
