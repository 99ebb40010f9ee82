import { EngineError } from "../problem/engine-error";
import { explainEngineError } from "../problem/explain-engine-error";
import type { BuildFailure } from "./build-failure";
import type { BuildRequest } from "./build-request";

interface Failed extends BuildFailure {
  /** The builder's own words. */
  readonly message: string;
}

/** What else than its Dockerfile may stop a build. */
const NOT_THE_DOCKERFILE = /^(image|engine)\.(?!unexpected)/;

/** The error of a build that stopped: its step, exit code and last output, or the image or engine problem behind it. */
export function buildFailed(request: BuildRequest, failed: Failed): EngineError {
  const { step, exitCode, output } = failed;
  const where = step ? ` at \`${step}\`` : "";
  if (!step?.startsWith("RUN")) {
    const explained = explainEngineError(new Error(failed.message), {
      action: `build the image ${request.tag}${where}`,
      image: /^FROM\s+(?:--\S+\s+)*(\S+)/i.exec(step ?? "")?.[1],
      platform: request.platform,
    });
    // "COPY x: not found" speaks of files, not images.
    if (NOT_THE_DOCKERFILE.test(explained.code) && !/^(COPY|ADD)/.test(step ?? "")) return explained;
  }
  const exit = exitCode === undefined ? "" : ` with exit code ${exitCode}`;
  const shown = output.length > 0 ? output : [failed.message];
  return new EngineError({
    code: "image.build-failed",
    problem: [`Building ${request.tag} failed${where}${exit}:`, ...shown.map((line) => `  ${line}`)].join("\n"),
    remedy: `Correct ${request.dockerfile} or what it copies: what has changed is built again.`,
    build: { step, exitCode, output: shown },
  });
}
