import { createHash } from "node:crypto";
import { dial } from "@wing-containers/engine/dial";
import type { Engine } from "@wing-containers/engine/engine";
import { EngineError } from "@wing-containers/engine/engine-error";
import { explainEngineError } from "@wing-containers/engine/explain-engine-error";
import { IMAGE_LABEL } from "@wing-containers/engine/image-label";
import { inspectImage } from "@wing-containers/engine/inspect-image";
import { jsonLines } from "@wing-containers/engine/json-lines";
import { shareWork } from "@wing-containers/engine/shared-work";
import { pack } from "tar-stream";
import { pauseProgram } from "./pause-program";

const REPOSITORY = "wing-containers/pause";

/**
 * Makes the engine have the image of a container that only holds a network namespace for others. It is written here, so
 * nothing is pulled. Its program ends on SIGKILL only, so create the container with that stop signal.
 *
 * @returns the image's reference
 * @throws EngineError `image.architecture` for an engine that is neither amd64 nor arm64
 */
export async function ensurePauseImage(engine: Engine): Promise<string> {
  const program = pauseProgram(engine.architecture);
  if (!program) throw unknownArchitecture(engine);
  const hash = createHash("sha256").update(program).digest("hex").slice(0, 12);
  const reference = `${REPOSITORY}:${hash}`;
  await shareWork(engine.pendingImages, reference, { progress: () => undefined }, async () => {
    if (await inspectImage(engine, reference)) return;
    try {
      await importImage(engine, hash, program);
    } catch (error) {
      throw explainEngineError(error, { action: `write the image ${reference}`, address: engine.address });
    }
  });
  return reference;
}

async function importImage(engine: Engine, hash: string, program: Buffer): Promise<void> {
  const archive = pack();
  archive.entry({ name: "pause", mode: 0o755 }, program);
  archive.finalize();
  const stream = await dial<NodeJS.ReadableStream>(engine.docker, {
    path: "/images/create?",
    method: "POST",
    isStream: true,
    file: archive as unknown as NodeJS.ReadableStream,
    options: {
      fromSrc: "-",
      // Podman overlooks a tag of its own.
      repo: `${REPOSITORY}:${hash}`,
      changes: ['ENTRYPOINT ["/pause"]', `LABEL ${IMAGE_LABEL}=${hash}`],
    },
  });
  for await (const message of jsonLines<{ error?: string }>(stream)) {
    if (message.error) throw new Error(message.error);
  }
}

function unknownArchitecture({ address, architecture }: Engine): EngineError {
  return new EngineError({
    code: "image.architecture",
    problem: `The container engine ${address} runs on ${architecture}; workloads of several containers run on amd64 and arm64.`,
    remedy: "Use an engine on a machine of one of these architectures.",
  });
}
