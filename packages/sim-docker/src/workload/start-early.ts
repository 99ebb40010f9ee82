import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SimulatorContext } from "../simulation/simulator-context";
import { openLiveWorkload } from "./live-workload";
import { liveWorkloads } from "./live-workloads";
import { WORKLOAD_TYPE, type WorkloadSchema } from "./workload-schema";

/** The part of `simulator.json` that says what the app is made of. */
interface SimulatorFile {
  readonly resources: Readonly<Record<string, SimulatorResource>>;
}

interface SimulatorResource {
  readonly type: string;
  readonly addr: string;
  readonly props: unknown;
  readonly deps?: readonly string[];
}

/**
 * Starts all workloads of the app that wait for no other resource, when the simulator starts the first one. The simulator
 * starts resources one after the other, but services that name each other become ready only together; and pulls, builds
 * and starts are done sooner side by side.
 *
 * @returns whether workloads are left that the simulator has yet to start
 */
export function startEarly(context: SimulatorContext): boolean {
  const { resources }: SimulatorFile = JSON.parse(readFileSync(join(context.simdir, "simulator.json"), "utf8"));
  const live = liveWorkloads(context.serverUrl);
  let left = false;
  for (const [path, resource] of Object.entries(resources)) {
    if (resource.type !== WORKLOAD_TYPE || live.has(path)) continue;
    const schema = resource.props as WorkloadSchema;
    if (waitsForOthers(resource) || !schema.spec.autoStart) {
      left ||= schema.spec.autoStart;
      continue;
    }
    const own = { ...context, resourcePath: path, statedir: join(dirname(context.statedir), resource.addr) };
    const opened = openLiveWorkload(schema, own);
    live.set(path, opened);
    // The simulator meets the same error when it comes to this workload.
    opened.then((workload) => workload.start()).catch(() => undefined);
  }
  return left;
}

/** Wing writes what is known only when another resource has started as `${wsim#…}`. */
function waitsForOthers({ props, deps }: SimulatorResource): boolean {
  return (deps?.length ?? 0) > 0 || JSON.stringify(props).includes("${wsim#");
}
