import { dial } from "../dial";
import type { Engine } from "../engine";
import { jsonLines } from "../json-lines";
import { buildContext } from "./build-context";
import { buildFailed } from "./build-failed";
import { buildKitProgress } from "./build-kit-progress";
import { buildParameters } from "./build-parameters";
import type { BuildRequest } from "./build-request";
import { openBuildSession } from "./build-session";

interface BuildKitMessage {
  readonly id?: string;
  readonly aux?: unknown;
  readonly error?: string;
  readonly errorDetail?: { readonly message?: string };
}

/** Builds with BuildKit, which calls back for secrets and registry credentials in a session of its own. */
export async function buildImageBuildKit(
  engine: Engine,
  request: BuildRequest,
  progress: (line: string) => void,
): Promise<void> {
  const { archive, dockerfile } = await buildContext(request);
  const session = await openBuildSession(engine, request.secrets ?? [], request.signal);
  try {
    const stream = await dial<NodeJS.ReadableStream>(engine.docker, {
      path: "/build?",
      method: "POST",
      isStream: true,
      file: archive,
      options: { ...buildParameters(request, dockerfile), version: "2", session: session.id },
      ...(request.signal && { abortSignal: request.signal }),
    });
    const steps = buildKitProgress(progress);
    for await (const message of jsonLines<BuildKitMessage>(stream)) {
      if (message.error) {
        const text = message.errorDetail?.message ?? message.error;
        const exitCode = /exit code: (\d+)/.exec(text)?.[1];
        throw buildFailed(request, {
          message: text,
          ...steps.failure(),
          exitCode: exitCode === undefined ? undefined : Number(exitCode),
        });
      }
      if (message.id === "moby.buildkit.trace" && typeof message.aux === "string") steps.write(message.aux);
    }
  } finally {
    session.close();
  }
}
