import type { ImageInspectInfo } from "dockerode";
import type { Engine } from "../engine";
import { explainEngineError } from "../problem/explain-engine-error";

/** The image of that name, or undefined when the engine does not have it. */
export async function inspectImage(engine: Engine, reference: string): Promise<ImageInspectInfo | undefined> {
  try {
    return await engine.docker.getImage(reference).inspect();
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw explainEngineError(error, { action: `look for the image ${reference}`, address: engine.address });
  }
}
