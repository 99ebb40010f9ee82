import { dial } from "../dial";
import type { Engine } from "../engine";
import { jsonLines } from "../json-lines";
import { EngineError } from "../problem/engine-error";
import { allRegistryAuth } from "../registry/registry-auth";
import { buildContext } from "./build-context";
import { buildFailed } from "./build-failed";
import { buildParameters } from "./build-parameters";
import type { BuildRequest } from "./build-request";
import { outputTail } from "./output-tail";

interface ClassicMessage {
  readonly stream?: string;
  readonly error?: string;
  readonly errorDetail?: { readonly code?: number; readonly message?: string };
}

// The classic builder paints what a step writes to its standard error.
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours start with ESC
const COLOURS = /\u001b\[[0-9;]*m/g;

/** How a step is announced: `Step 2/3 : RUN npm ci`, by Podman `STEP 2/3: RUN npm ci`. */
const STEP = /^step \d+\/\d+ ?: (.*)\s*$/i;

/** What the builders say of their own work, an image id or a line end alone. */
const BOOKKEEPING = /^( ?--->? |Removing intermediate container |\n$)/;

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
  }).catch((error) => {
    throw refused(request, error);
  });
  let step: string | undefined;
  const tail = outputTail((line) => line !== "" && progress(line));
  for await (const { stream: text = "", error, errorDetail } of jsonLines<ClassicMessage>(stream)) {
    if (error) {
      throw buildFailed(request, {
        message: errorDetail?.message ?? error,
        step,
        exitCode: errorDetail?.code,
        output: tail.lines(),
      });
    }
    const started = STEP.exec(text)?.[1];
    if (started !== undefined) {
      step = started;
      tail.forget();
      progress(text.trim());
    } else if (!BOOKKEEPING.test(text)) {
      tail.write(text.replace(COLOURS, ""));
    }
  }
}

/** The builder refuses a Dockerfile that it cannot read before it sends any message. */
function refused(request: BuildRequest, error: { statusCode?: number; json?: { message?: string } | null }): unknown {
  if (error.statusCode !== 400) return error;
  const message = error.json?.message ?? String(error);
  return buildFailed(request, { message, step: undefined, exitCode: undefined, output: [] });
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
