import type { Engine } from "../engine";
import { parseImageReference } from "../registry/image-reference";
import { inspectImage } from "./inspect-image";

/**
 * Gives an image of the engine a second name while something is done under that name. Afterwards the second name means
 * what it meant before: another image, or nothing.
 *
 * @param image a name that the image keeps
 */
export async function withName<Result>(
  engine: Engine,
  image: string,
  second: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const { name: repo, version: tag } = parseImageReference(second);
  const before = await inspectImage(engine, second);
  await engine.docker.getImage(image).tag({ repo, tag });
  try {
    return await run();
  } finally {
    const restored = before
      ? engine.docker.getImage(before.Id).tag({ repo, tag })
      : engine.docker.getImage(second).remove({ noprune: true });
    // A name too many does no harm, and what went wrong before is what counts.
    await restored.catch(() => undefined);
  }
}
