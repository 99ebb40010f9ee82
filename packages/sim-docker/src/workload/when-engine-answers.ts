import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "@wing-containers/engine/engine-error";

/** Milliseconds between two tries while no engine answers. */
const PAUSE = 2_000;

/**
 * Does the work, and again while it fails because no engine answers. Never rejects.
 *
 * @param onError told each time that the work failed
 * @param signal ends the tries
 */
export async function whenEngineAnswers(
  work: () => Promise<void>,
  onError: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      return await work();
    } catch (error) {
      onError((error as Error).message);
      const away = EngineError.isInstance(error) && ["engine.missing", "engine.lost"].includes(error.code);
      if (!away) return;
      await sleep(PAUSE, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
