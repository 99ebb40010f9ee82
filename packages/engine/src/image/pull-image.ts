import type { ImageInspectInfo } from "dockerode";
import { dial } from "../dial";
import type { Engine } from "../engine";
import { jsonLines } from "../json-lines";
import { EngineError } from "../problem/engine-error";
import { explainEngineError } from "../problem/explain-engine-error";
import { parseImageReference } from "../registry/image-reference";
import { registryAuth } from "../registry/registry-auth";
import { checkArchitecture } from "./check-architecture";
import { inspectImage } from "./inspect-image";
import type { LayerMessage } from "./layer-progress";
import { pullProgress } from "./pull-progress";

/** An image that exists somewhere under a name. */
export interface PullRequest {
  /** Reference as the user wrote it: `redis`, `ghcr.io/owner/app@sha256:…`. */
  readonly reference: string;
  /** `always` asks the registry each time, `missing` only when the engine lacks the image, `never` not at all. */
  readonly policy: "always" | "missing" | "never";
  /** Wanted platform such as `linux/amd64`; the engine's own when undefined. */
  readonly platform?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the engine have an image, by the request's policy.
 *
 * @param progress receives lines for people, at most two a second
 * @returns the image as the engine has it
 * @throws EngineError `image.*`, `engine.*`
 */
export async function pullImage(
  engine: Engine,
  request: PullRequest,
  progress: (line: string) => void,
): Promise<ImageInspectInfo> {
  const { reference, policy, platform, signal } = request;
  const present = policy === "always" ? undefined : await inspectImage(engine, reference);
  if (present) return checkArchitecture(present, { reference, platform });
  if (policy === "never") throw neverPulled(reference);
  try {
    await pull(engine, request, progress);
  } catch (error) {
    signal?.throwIfAborted();
    throw explainEngineError(error, {
      action: `pull the image ${reference}`,
      address: engine.address,
      image: reference,
      platform,
    });
  }
  const pulled = await inspectImage(engine, reference);
  if (!pulled) throw vanished(reference);
  return checkArchitecture(pulled, { reference, platform });
}

async function pull(engine: Engine, request: PullRequest, progress: (line: string) => void): Promise<void> {
  const { registry, name, version } = parseImageReference(request.reference);
  const auth = await registryAuth(registry);
  const stream = await dial<NodeJS.ReadableStream>(engine.docker, {
    path: "/images/create?",
    method: "POST",
    isStream: true,
    options: { fromImage: name, tag: version, ...(request.platform && { platform: request.platform }) },
    ...(auth && { authconfig: auth }),
    ...(request.signal && { abortSignal: request.signal }),
  });
  const report = pullProgress(request.reference, progress);
  for await (const message of jsonLines<LayerMessage>(stream)) {
    if (message.error) throw new Error(message.errorDetail?.message ?? message.error);
    report(message);
  }
}

function neverPulled(reference: string): EngineError {
  return new EngineError({
    code: "image.not-found",
    problem: `The engine has no image ${reference}, and its pull policy is "never".`,
    remedy: `Get it with \`docker pull ${reference}\`, build it under that name, or use the pull policy "missing".`,
  });
}

function vanished(reference: string): EngineError {
  return new EngineError({
    code: "image.not-found",
    problem: `The image ${reference} was pulled, but the engine does not have it any more.`,
    remedy: "Something removes images at the same time (`docker image prune`?). Start again when it is done.",
  });
}
