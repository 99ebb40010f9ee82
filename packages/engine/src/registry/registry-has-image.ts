import { EngineError } from "../problem/engine-error";
import type { ImageReference } from "./image-reference";
import { registryAuth } from "./registry-auth";
import { registryToken } from "./registry-token";

/** The forms of an image's manifest (OCI distribution specification, "Pulling manifests", and Docker's own). */
const MANIFESTS = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
].join(", ");

/** What Docker speaks plain HTTP with. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/**
 * Whether a registry has an image, asked without an engine, with the user's own `docker login`.
 *
 * @throws EngineError `image.registry-unreachable`, `image.pull-denied`, `engine.unexpected`
 */
export async function registryHasImage(image: ImageReference, env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const { registry, repository, version } = image;
  const scheme = LOOPBACK.test(registry) ? "http" : "https";
  const url = `${scheme}://${registry}/v2/${repository}/manifests/${version}`;
  const ask = (authorization?: string): Promise<Response> =>
    fetch(url, { method: "HEAD", headers: { accept: MANIFESTS, ...(authorization && { authorization }) } });
  let answer: Response;
  try {
    answer = await ask();
    if (answer.status === 401) answer = await ask(await registryToken(answer, await registryAuth(registry, env)));
  } catch (error) {
    throw unreachable(image, error as Error);
  }
  if (answer.ok) return true;
  if (answer.status === 404) return false;
  throw refused(image, answer.status);
}

function unreachable({ registry }: ImageReference, error: Error): EngineError {
  const { message } = (error.cause as Error | undefined) ?? error;
  return new EngineError({
    code: "image.registry-unreachable",
    problem: `The registry ${registry} cannot be reached: ${message}.`,
    remedy: "Check its name and the network: proxy, VPN, DNS.",
    cause: error,
  });
}

function refused({ registry, repository, version }: ImageReference, status: number): EngineError {
  const denied = status === 401 || status === 403;
  return new EngineError({
    code: denied ? "image.pull-denied" : "engine.unexpected",
    problem: `The registry ${registry} was asked for ${repository}:${version}, and answered with status ${status}.`,
    remedy: denied ? `Log in by \`docker login ${registry}\`, as a user who may push there.` : "Try again later.",
  });
}
