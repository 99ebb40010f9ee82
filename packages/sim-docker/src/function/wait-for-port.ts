import { setTimeout as sleep } from "node:timers/promises";
import { checkTcp } from "../probe/check-tcp";
import type { ProbeAddress } from "../probe/probe-target";

/** Milliseconds between two tries: a cold start waits for it, and a refused connection costs next to nothing. */
const PAUSE = 20;

/** Milliseconds that one try may take. */
const LIMIT = 1_000;

/** Waits until a port accepts connections. Settles too when the signal is aborted. */
export async function waitForPort(address: ProbeAddress, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]);
    const result = await checkTcp({ kind: "tcpSocket", port: address.port }, address, limited);
    if (result.ok) return;
    await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
  }
}
