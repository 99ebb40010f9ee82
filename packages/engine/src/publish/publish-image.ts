import { findEngine } from "../find/find-engine";
import { pushImage, type RegistryCredentials } from "../image/push-image";
import { EngineError } from "../problem/engine-error";
import { makeImage } from "./make-image";
import { pacedLines } from "./paced-lines";
import type { PublishRequest } from "./publish-request";

/** What a provider knows about the registry of a request. */
export interface PublishRegistry {
  /** Whether the registry has the tag. Asked first, and again when it says that the tag is taken. */
  readonly exists: () => Promise<boolean>;
  /** Asked only when there is something to push. Left out: those of the user's own `docker login`, if any. */
  readonly credentials?: () => Promise<RegistryCredentials>;
}

/** How a request is carried out. */
export interface PublishOptions extends PublishRegistry {
  /** Receives lines for people: at most one a second while there is work, and one when it is done. */
  readonly tell: (line: string) => void;
  /** Stops a pull, build or push, also on the engine. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a registry have an image under a tag. Where it does, no engine is needed; else the image is pulled or built, on
 * this machine's engine or the one that `DOCKER_HOST` names, and pushed.
 *
 * @throws EngineError for what the engine and the registry refuse, and `image.content-changed`; ImageSourceError for a
 *   build context that cannot be read; what `exists` and `credentials` throw
 */
export async function publishImage(request: PublishRequest, options: PublishOptions): Promise<void> {
  const { exists, tell, signal } = options;
  const { destination } = request;
  if (await exists()) return tell(`${destination} is there already.`);
  signal?.throwIfAborted();
  try {
    const digest = await makeAndPush(request, options);
    tell(`Pushed ${destination} (${digest}).`);
  } catch (error) {
    const taken = EngineError.isInstance(error) && error.code === "image.tag-immutable";
    if (!taken || !(await exists())) throw error;
    tell(`${destination} is there by now: somebody else has pushed it meanwhile.`);
  }
}

async function makeAndPush(request: PublishRequest, { credentials, tell, signal }: PublishOptions): Promise<string> {
  const lines = pacedLines(tell);
  try {
    const engine = await findEngine(process.env, { remote: true });
    const image = await makeImage(engine, request, lines.tell, signal);
    const { destination } = request;
    const { platform } = request.image;
    const push = { image, destination, platform, signal, credentials: await credentials?.() };
    return await pushImage(engine, push, lines.tell);
  } finally {
    lines.end();
  }
}
