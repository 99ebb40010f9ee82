import { dial } from "../dial";
import type { Engine } from "../engine";
import { jsonLines } from "../json-lines";
import { EngineError } from "../problem/engine-error";
import { engineProblems } from "../problem/engine-problems";
import { explainEngineError } from "../problem/explain-engine-error";
import { pushProblems } from "../problem/push-problems";
import { parseImageReference } from "../registry/image-reference";
import { registryAuth } from "../registry/registry-auth";
import { checkDestination } from "./check-destination";
import { inspectImage } from "./inspect-image";
import type { LayerMessage } from "./layer-progress";
import { pushPlatform } from "./push-platform";
import { pushProgress } from "./push-progress";
import { withName } from "./with-name";

/** What a registry knows a user by. */
export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
}

/** An image of the engine, and where it is to be. */
export interface PushRequest {
  /** A name of the image on the engine. */
  readonly image: string;
  /** `host/repository:tag`. */
  readonly destination: string;
  /** Undefined: those of the user's own `docker login`, if any. */
  readonly credentials?: RegistryCredentials | undefined;
  /** The one platform to push of an image that has several, such as `linux/arm64`; what the engine has when undefined. */
  readonly platform?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface PushMessage extends LayerMessage {
  readonly aux?: { readonly Digest?: string };
}

/**
 * Pushes an image to a registry. The engine's own names of images are the same before and after. Credentials are told to
 * the engine alone.
 *
 * @param progress receives lines for people, at most two a second
 * @returns the digest of the manifest in the registry, `sha256:…`
 * @throws EngineError `image.push-denied`, `image.repository-missing`, `image.tag-immutable`, `image.not-found`,
 *   `image.name-invalid`, `image.registry-unreachable`, `engine.*`
 */
export async function pushImage(
  engine: Engine,
  request: PushRequest,
  progress: (line: string) => void,
): Promise<string> {
  const { image, destination, signal } = request;
  checkDestination(destination);
  if (!(await inspectImage(engine, image))) throw notThere(engine, image);
  try {
    return await withName(engine, image, destination, () => push(engine, request, progress));
  } catch (error) {
    signal?.throwIfAborted();
    const context = { action: `push the image ${destination}`, address: engine.address, image: destination };
    throw explainEngineError(error, context, [...pushProblems, ...engineProblems]);
  }
}

async function push(
  engine: Engine,
  { destination, credentials, platform, signal }: PushRequest,
  progress: (line: string) => void,
): Promise<string> {
  const { registry, name, version } = parseImageReference(destination);
  const auth = credentials ? { serveraddress: registry, ...credentials } : await registryAuth(registry);
  const stream = await dial<NodeJS.ReadableStream>(engine.docker, {
    path: `/images/${name}/push?`,
    method: "POST",
    isStream: true,
    options: { tag: version, ...pushPlatform(engine, platform) },
    // The engine wants the header even where there is nothing to say.
    authconfig: auth ?? {},
    ...(signal && { abortSignal: signal }),
  });
  const report = pushProgress(destination, progress);
  let digest: string | undefined;
  for await (const message of jsonLines<PushMessage>(stream)) {
    if (message.error) throw new Error(message.errorDetail?.message ?? message.error);
    digest = message.aux?.Digest ?? digest;
    report(message);
  }
  if (digest === undefined) throw new Error("the push ended without telling the image's digest");
  return digest;
}

function notThere({ address }: Engine, image: string): EngineError {
  return new EngineError({
    code: "image.not-found",
    problem: `The container engine ${address} has no image ${image} to push.`,
    remedy: "Build or pull it first.",
  });
}
