import { setTimeout as sleep } from "node:timers/promises";

/** Waits until the check returns something true. Fails with the last value seen. */
export async function eventually<Value>(check: () => Promise<Value> | Value, milliseconds = 20_000): Promise<Value> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Still not so after ${milliseconds} ms: ${check}`);
    await sleep(50);
  }
}
