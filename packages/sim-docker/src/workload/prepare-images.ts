import { readFileSync } from "node:fs";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import type { Engine } from "@wing-containers/engine/engine";
import { ensureImage, type ImageRequest } from "@wing-containers/engine/ensure-image";
import { hashContext } from "@wing-containers/provider-kit";
import type { Reporter } from "../simulation/reporter";
import { imageDescription } from "./image-description";
import { buildTag } from "./image-source";
import type { BuildSource, ImageSource } from "./workload-schema";

/**
 * Makes the engine have the images of a workload, pulling and building what it lacks, all at once.
 *
 * @returns the images' ids by container name
 * @throws EngineError, ImageSourceError
 */
export async function prepareImages(
  engine: Engine,
  images: Readonly<Record<string, ImageSource>>,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const prepared = await Promise.all(
    Object.entries(images).map(async ([container, source]) => {
      const progress = (line: string) => reporter.tell(`${imageDescription(source)}: ${line}`, "info");
      const { Id } = await ensureImage(engine, { ...imageRequest(source), signal }, progress);
      return [container, Id] as const;
    }),
  );
  return Object.fromEntries(prepared);
}

function imageRequest(source: ImageSource): ImageRequest {
  return source.kind === "reference" ? source : buildRequest(source);
}

/** What is read now is what is sent: files that changed since the compilation get a tag of their own. */
function buildRequest({ build }: BuildSource): ImageRequest {
  const { context, dockerfile, target, args, platform } = build;
  const files = build.sourceHash === undefined ? hashContext(build).files.map(({ path }) => path) : undefined;
  return {
    kind: "build",
    tag: buildTag(build),
    context,
    dockerfile,
    args,
    platform,
    secrets: Object.entries(build.secrets).map(([id, secret]) => ({ id, value: secretValue(id, secret) })),
    ...(files !== undefined && { files }),
    ...(target !== undefined && { target }),
  };
}

function secretValue(id: string, { env, file }: BuildImageSpec["secrets"][string]): Buffer {
  if (file !== undefined) {
    try {
      return readFileSync(file);
    } catch (cause) {
      throw new Error(
        `The build secret "${id}" cannot be read: ${(cause as Error).message}. Create the file, or give another in imageBuild.secrets.`,
        { cause },
      );
    }
  }
  const value = process.env[env ?? ""];
  if (value !== undefined) return Buffer.from(value);
  throw new Error(
    `The build secret "${id}" is not there: the environment variable ${env} is not set. Set it before \`wing\` starts.`,
  );
}
