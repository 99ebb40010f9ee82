import type { WorkloadSpec } from "@wing-containers/core/provider";
import { InvocationError } from "./invocation-error";
import { PAYLOAD_LIMIT } from "./payload-limit";

/**
 * An event as the body of an invocation; none is null.
 *
 * @param event JSON. Anything else is a text, which people type into the Console without quotes.
 * @throws InvocationError when it is too large
 */
export function encodeEvent({ name }: WorkloadSpec, event: string | undefined): Buffer {
  const body = Buffer.from(asJson(event ?? ""));
  if (body.length <= PAYLOAD_LIMIT) return body;
  throw new InvocationError(
    `${name}: the event has ${body.length} bytes as JSON, and ${PAYLOAD_LIMIT} (6 MB) are accepted. Put large data into a bucket, and its key into the event.`,
  );
}

function asJson(text: string): string {
  if (text === "") return "null";
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}
