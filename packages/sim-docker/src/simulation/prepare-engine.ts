import { prepareNetwork } from "./app-network";
import { processEngine } from "./process-engine";

/**
 * Does what the first workload of this process will need, while Wing still compiles. Never rejects: what fails here fails
 * again, and is told, when the workload starts.
 */
export async function prepareEngine(): Promise<void> {
  await processEngine().then(prepareNetwork, () => undefined);
}
