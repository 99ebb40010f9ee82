import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import { join } from "node:path";
import Dockerode from "dockerode";
import type { EngineConnection } from "../engine-connection";

/**
 * A client for one address. Nothing is sent yet.
 *
 * @param version API version to speak, such as `1.41`; the engine's own when left out
 * @throws Error when the address is no address or its certificates cannot be read
 */
export function connectEngine(connection: EngineConnection, version?: string): Dockerode {
  return new Dockerode({
    // The client falls back on DOCKER_HOST for what is left out, even when another engine is meant.
    host: undefined,
    port: undefined,
    socketPath: undefined,
    protocol: "http",
    ...transport(connection),
    ...(version && { version: `v${version}` }),
  } as Dockerode.DockerOptions);
}

function transport(connection: EngineConnection): Record<string, unknown> {
  const { address } = connection;
  if (address.startsWith("unix://")) return { socketPath: address.slice("unix://".length) || "/var/run/docker.sock" };
  if (address.startsWith("npipe://")) return { socketPath: address.slice("npipe://".length) };
  if (address.startsWith("/")) return { socketPath: address };
  const url = new URL(address);
  const host = url.hostname;
  switch (url.protocol) {
    case "ssh:":
      return { protocol: "ssh", host, port: url.port || 22, username: decodeURIComponent(url.username) };
    case "tcp:":
    case "http:":
    case "https:":
      return connection.certificates || url.protocol === "https:"
        ? { protocol: "https", host, port: url.port || 2376, ...certificates(connection) }
        : { protocol: "http", host, port: url.port || 2375 };
    default:
      throw new Error(`"${address}" is not an engine's address; accepted are unix://, npipe://, tcp:// and ssh://`);
  }
}

function certificates({ certificates: folder, skipTlsVerify }: EngineConnection): Record<string, unknown> {
  const files = folder
    ? Object.fromEntries(["ca", "cert", "key"].map((name) => [name, readFileSync(join(folder, `${name}.pem`))]))
    : {};
  return skipTlsVerify ? { ...files, agent: new Agent({ rejectUnauthorized: false }) } : files;
}
