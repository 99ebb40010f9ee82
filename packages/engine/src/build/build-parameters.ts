import type { BuildRequest } from "./build-request";

/** The query of `POST /build` that both builders take. */
export function buildParameters(request: BuildRequest, dockerfile: string): Record<string, unknown> {
  return {
    dockerfile,
    t: request.tag,
    rm: true,
    forcerm: true,
    ...(request.target && { target: request.target }),
    ...(request.platform && { platform: request.platform }),
    ...(request.args && { buildargs: request.args }),
    ...(request.labels && { labels: request.labels }),
  };
}
