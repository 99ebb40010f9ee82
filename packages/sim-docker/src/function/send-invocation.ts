import type { WorkloadSpec } from "@wing-containers/core/provider";
import { InvocationError } from "./invocation-error";
import { invokeInstance } from "./invoke-instance";
import type { Pool } from "./pool";
import { readResult } from "./read-result";

/** Environment variable with the path at which a function is invoked. */
const PATH_VARIABLE = "FUNCTION_PATH";

/**
 * Has an instance of the function handle an event.
 *
 * @param event JSON
 * @returns the result, null where there is none
 * @throws InvocationError
 */
export async function sendInvocation(pool: Pool, spec: WorkloadSpec, event: Buffer): Promise<unknown> {
  const path = spec.main.env[PATH_VARIABLE] ?? "/";
  for (;;) {
    const place = await pool.acquire();
    try {
      const answer = await invokeInstance(place.instance, spec, path, event);
      if ("status" in answer) return readResult(spec, answer.status, answer.body);
      if (answer.broken) pool.retire(place);
      // It ended while it had nothing to do, and nobody has noticed yet.
      if (!answer.refused) throw new InvocationError(answer.problem);
    } finally {
      pool.release(place);
    }
  }
}
