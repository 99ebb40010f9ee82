import { randomUUID } from "node:crypto";

/**
 * Headers of one invocation.
 *
 * @param timeout seconds until its answer is not waited for any more
 */
export function invocationHeaders(length: number, timeout: number): Record<string, string | number> {
  const id = randomUUID();
  // Every invocation begins a trace of its own, since Wing hands none on.
  const trace = id.replaceAll("-", "");
  return {
    "content-type": "application/json",
    "content-length": length,
    "x-wing-invocation-id": id,
    "x-wing-deadline-ms": Date.now() + timeout * 1000,
    traceparent: `00-${trace}-${trace.slice(16)}-01`,
  };
}
