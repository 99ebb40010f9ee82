import { constants } from "node:os";
import { type ImageReference, parseImageReference } from "../registry/image-reference";
import { type PublishRegistry, publishImage } from "./publish-image";
import { readPublishRequest } from "./read-publish-request";

/** Signals that end the program, once what it began on the engine has been stopped. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * The main function of a program that publishes the image which `WING_CONTAINERS_PUBLISH` describes. It exits with 1 when
 * that fails, and with 128 and the signal's number when one ends it.
 *
 * @param registryOf what the provider knows about the registry where the image is to be
 * @example
 * ```ts
 * void runPublish(({ repository, version }) => ({
 *   exists: () => registry.hasTag(repository, version),
 *   credentials: () => registry.login(),
 * }));
 * ```
 */
export async function runPublish(registryOf: (destination: ImageReference) => PublishRegistry): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  for (const name of SIGNALS) process.once(name, () => controller.abort(name));
  try {
    const request = readPublishRequest(process.env, process.cwd());
    const registry = registryOf(parseImageReference(request.destination));
    await publishImage(request, { ...registry, signal, tell: console.log });
  } catch (error) {
    const by = signal.aborted && (signal.reason as (typeof SIGNALS)[number]);
    console.error(by ? `Stopped by ${by}.` : (error as Error).message);
    process.exitCode = by ? 128 + constants.signals[by] : 1;
  }
}
