import type { WorkloadSpec } from "@wing-containers/core/provider";
import { InvocationError } from "./invocation-error";
import { PAYLOAD_LIMIT } from "./payload-limit";

/**
 * An event as the body of an invocation; none is null.
 *
 * @throws InvocationError when it is too large
 */
export function encodeEvent({ name }: WorkloadSpec, event: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(event) ?? "null");
  if (body.length <= PAYLOAD_LIMIT) return body;
  throw new InvocationError(
    `${name}: the event has ${body.length} bytes as JSON, and ${PAYLOAD_LIMIT} (6 MB) are accepted. Put large data into a bucket, and its key into the event.`,
  );
}
