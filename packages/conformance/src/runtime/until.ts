import { setTimeout as sleep } from "node:timers/promises";

/** Seconds that any change may take: machines that run tests are busy. */
const PATIENCE = 60;

/** Milliseconds from one look to the next. */
const PAUSE = 100;

/**
 * Waits until a check returns something other than false and undefined, and resolves with it. What the check throws counts as
 * not yet.
 *
 * @param what completes the sentence "It is still not so that …"
 * @param seconds default: 60
 * @throws Error with the sentence and the last reason
 */
export async function until<Value>(
  what: string,
  check: () => Promise<Value | false | undefined> | Value | false | undefined,
  seconds = PATIENCE,
): Promise<Value> {
  const deadline = Date.now() + seconds * 1000;
  let reason = "";
  do {
    try {
      const value = await check();
      if (value !== false && value !== undefined) return value;
      reason = "";
    } catch (error) {
      reason = ` (${(error as Error).message})`;
    }
    await sleep(PAUSE);
  } while (Date.now() < deadline);
  throw new Error(`After ${seconds} s it is still not so that ${what}${reason}.`);
}
