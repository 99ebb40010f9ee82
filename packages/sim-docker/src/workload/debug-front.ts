import type { WorkloadSpec } from "@wing-containers/core/provider";
import { createBackends } from "../front/backends";
import type { Front } from "../front/front";
import type { StablePorts } from "../front/stable-ports";
import { openTcpFront } from "../front/tcp-front";
import type { PodPort } from "../pod/pod-plan";

/** The loopback address of `dev.debugPort`; there is nothing of it in a workload without one. */
export interface DebugFront {
  readonly ports: readonly PodPort[];
  /** For people. */
  readonly urls: readonly string[];
  open(): Promise<Front | undefined>;
}

/** Decides the number of the debugger's front: the same as in the container where it is free, as editors expect it there. */
export async function reserveDebugFront(
  { path, dev }: WorkloadSpec,
  stable: StablePorts,
  explain: () => string,
): Promise<DebugFront> {
  if (dev.debugPort === undefined) return { ports: [], urls: [], open: async () => undefined };
  const port = await stable.reserve(`${path}:debug port`, "tcp", dev.debugPort);
  const backends = createBackends(explain);
  return {
    // A program that waits for its debugger is not ready before.
    ports: [{ port: dev.debugPort, protocol: "tcp", backends, beforeReady: true }],
    urls: [`debugger at 127.0.0.1:${port}`],
    open: () => openTcpFront({ port, backends }),
  };
}
