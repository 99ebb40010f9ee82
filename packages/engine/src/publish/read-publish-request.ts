import type { PublishRequest } from "./publish-request";

/** Environment variable that holds a `PublishRequest` as JSON. */
export const PUBLISH_VARIABLE = "WING_CONTAINERS_PUBLISH";

/**
 * Reads what is to be published.
 *
 * @throws Error when the variable is not set or holds something else
 */
export function readPublishRequest(env: NodeJS.ProcessEnv): PublishRequest {
  const text = env[PUBLISH_VARIABLE];
  if (text === undefined) throw wrong("is not set");
  let request: Partial<PublishRequest> | null;
  try {
    request = JSON.parse(text);
  } catch (error) {
    throw wrong(`holds no JSON (${(error as Error).message})`);
  }
  const missing = (["registry", "repository", "tag", "image"] as const).filter((field) => !request?.[field]);
  if (missing.length > 0) throw wrong(`lacks ${missing.join(", ")}`);
  return request as PublishRequest;
}

function wrong(how: string): Error {
  return new Error(
    `The environment variable ${PUBLISH_VARIABLE} ${how}. It says which image to publish; \`terraform apply\` sets it when it starts this program.`,
  );
}
