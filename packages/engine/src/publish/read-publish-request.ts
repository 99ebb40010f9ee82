import { resolve } from "node:path";
import type { PublishRequest } from "./publish-request";
import { withPaths } from "./with-paths";

/** Environment variable that holds a `PublishRequest` as JSON. */
export const PUBLISH_VARIABLE = "WING_CONTAINERS_PUBLISH";

/**
 * Reads what is to be published.
 *
 * @param folder from which the paths are told
 * @throws Error when the variable is not set or holds something else
 */
export function readPublishRequest(env: NodeJS.ProcessEnv, folder: string): PublishRequest {
  const text = env[PUBLISH_VARIABLE];
  if (text === undefined) throw wrong("is not set");
  let request: Partial<PublishRequest> | null;
  try {
    request = JSON.parse(text);
  } catch (error) {
    throw wrong(`holds no JSON (${(error as Error).message})`);
  }
  const missing = (["destination", "image", "files", "hash"] as const).filter((field) => !request?.[field]);
  if (missing.length > 0) throw wrong(`lacks ${missing.join(", ")}`);
  return withPaths(request as PublishRequest, (path) => resolve(folder, path));
}

function wrong(how: string): Error {
  return new Error(
    `The environment variable ${PUBLISH_VARIABLE} ${how}. It says which image to publish; \`terraform apply\` sets it when it starts this program.`,
  );
}
