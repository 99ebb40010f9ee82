import type { PlacedFile } from "../container/place-files";
import { createBindingsServer } from "../relay/bindings-server";
import { reachableValue } from "../relay/reachable-value";
import { openSimulatorRelay } from "../relay/simulator-relay";
import type { Simulation } from "../simulation/simulation";
import type { SimulatorContext } from "../simulation/simulator-context";
import { containerSpecs } from "./container-specs";
import type { WorkloadSchema } from "./workload-schema";

/** Where a container finds the bundled module of the bindings. */
const BINDINGS_PATH = "/opt/wing/bindings.cjs";

/** What containers get so that inflight code in them works. */
export interface InflightEnvironment {
  /** Variables, by container name. */
  readonly environment: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly files: readonly PlacedFile[];
  /** Ends what listens for them. */
  close(): Promise<void>;
}

/** Makes resources of the app reachable from a workload's containers, with the workload's permissions. */
export async function inflightEnvironment(
  { spec, resolved, inflight }: WorkloadSchema,
  { serverUrl, resourceHandle }: SimulatorContext,
  simulation: Simulation,
): Promise<InflightEnvironment> {
  const reachable = async (env: Readonly<Record<string, string>>, names: readonly string[]) => {
    const values = names.map(async (name) => [name, await reachableValue(env[name] ?? "", simulation.hostPorts)]);
    return { ...env, ...Object.fromEntries(await Promise.all(values)) };
  };
  const own = inflight && (await reachable(inflight.environment, Object.keys(inflight.environment)));
  const bindings = inflight?.bindings;
  const relay =
    inflight &&
    (await openSimulatorRelay({
      side: simulation,
      serverUrl,
      handle: resourceHandle,
      ...(bindings !== undefined && {
        bindings: createBindingsServer(bindings.file, {
          ...inflight.environment,
          WING_SIMULATOR_URL: serverUrl,
          WING_SIMULATOR_CALLER: resourceHandle,
        }),
      }),
    }));
  const containers = containerSpecs(spec).map(async ({ name, env }) => {
    const given = await reachable(env, resolved[name] ?? []);
    const added = { ...relay?.environment, ...(bindings !== undefined && { WING_BINDINGS: BINDINGS_PATH }) };
    return [name, { ...own, ...given, ...added }] as const;
  });
  return {
    environment: Object.fromEntries(await Promise.all(containers)),
    files: bindings === undefined ? [] : [{ path: BINDINGS_PATH, source: bindings.file }],
    close: async () => relay?.close(),
  };
}
