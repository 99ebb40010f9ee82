import { EngineError } from "../problem/engine-error";
import { parseImageReference } from "../registry/image-reference";

/** What the OCI distribution specification lets a repository and a tag be. */
const REPOSITORY = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;

/**
 * Checks a name under which an image is to be pushed, because the engine takes what it cannot read for an unknown image.
 *
 * @throws EngineError `image.name-invalid`
 */
export function checkDestination(destination: string): void {
  const { repository, version } = parseImageReference(destination);
  if (REPOSITORY.test(repository) && TAG.test(version)) return;
  throw new EngineError({
    code: "image.name-invalid",
    problem: `"${destination}" is no name under which an image can be pushed.`,
    remedy:
      "Give `host/repository:tag`: the repository in lower case; the tag of at most 128 letters, digits, `_`, `.` and `-`.",
  });
}
