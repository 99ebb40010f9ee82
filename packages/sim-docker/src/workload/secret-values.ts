import type { SimulatorContext } from "../simulation/simulator-context";
import { containerSpecs } from "./container-specs";
import type { WorkloadSchema } from "./workload-schema";

/**
 * Asks Wing for the values of a workload's secrets, when it starts; they are kept nowhere else.
 *
 * @returns values by container name and variable
 * @throws when a secret has no value: Wing's message says how to store one
 */
export async function secretValues(
  { spec, secretHandles }: WorkloadSchema,
  context: SimulatorContext,
): Promise<Record<string, Record<string, string>>> {
  const containers = containerSpecs(spec).map(async ({ name, secrets }) => {
    const values = Object.entries(secrets).map(async ([variable, path]) => {
      const client = context.getClient(secretHandles[path] ?? "") as { value(): Promise<string> };
      return [variable, await client.value()] as const;
    });
    return [name, Object.fromEntries(await Promise.all(values))] as const;
  });
  return Object.fromEntries(await Promise.all(containers));
}
