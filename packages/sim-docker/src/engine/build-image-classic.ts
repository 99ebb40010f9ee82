import { buildContext } from "./build-context";
import { buildFailed } from "./build-failed";
import { buildParameters } from "./build-parameters";
import type { BuildRequest } from "./build-request";
import { dial } from "./dial";
import type { Engine } from "./engine";
import { EngineError } from "./engine-error";
import { jsonLines } from "./json-lines";
import { outputTail } from "./output-tail";
import { allRegistryAuth } from "./registry-auth";

interface ClassicMessage {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
  readonly errorDetail?: { readonly code?: number; readonly message?: string };
}

// The classic builder paints what a step writes to its standard error.
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours start with ESC
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Builds with the classic builder, which Podman imitates. */
export async function buildImageClassic(
  engine: Engine,
  request: BuildRequest,
  progress: (line: string) => void,
): Promise<void> {
  if (request.secrets?.length) throw needsBuildKit(engine, request);
  const { archive, dockerfile } = await buildContext(request);
  const stream = await dial<NodeJS.ReadableStream>(engine.docker, {
    path: "/build?",
    method: "POST",
    isStream: true,
    file: archive,
    options: buildParameters(request, dockerfile),
    registryconfig: await allRegistryAuth(),
    ...(request.signal && { abortSignal: request.signal }),
  });
  let step: string | undefined;
  const tail = outputTail((line) => {
    const started = /^step \d+\/\d+ ?: (.*)$/i.exec(line)?.[1];
    if (started !== undefined) {
      step = started;
      tail.forget();
    }
    if (!/^( ---> |Removing intermediate container |$)/.test(line)) progress(line);
  });
  for await (const message of jsonLines<ClassicMessage>(stream)) {
    if (message.error) {
      throw buildFailed(request, {
        message: message.errorDetail?.message ?? message.error,
        step,
        exitCode: message.errorDetail?.code,
        output: tail.lines().filter((line) => !/^( ---> |Removing intermediate |step \d+\/)/i.test(line)),
      });
    }
    tail.write((message.stream ?? "").replace(COLOURS, ""));
  }
}

function needsBuildKit({ kind, address }: Engine, { tag, secrets = [] }: BuildRequest): EngineError {
  return new EngineError({
    code: "image.build-secrets",
    problem: `The build of ${tag} asks for the secrets ${secrets.map(({ id }) => id).join(", ")}, but the engine ${address} builds without BuildKit, which alone can give them.`,
    remedy:
      kind === "podman"
        ? "Use Docker for this build, or build the image with `podman build --secret` and name it by its reference."
        : "Unset DOCKER_BUILDKIT=0, or update Docker to 20.10 or newer.",
  });
}
