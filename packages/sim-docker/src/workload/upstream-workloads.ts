import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SimulatorContext } from "../simulation/simulator-context";
import { FUNCTION_TYPE, WORKLOAD_TYPE } from "./workload-schema";

/** The part of `simulator.json` that says what the app is made of. */
interface SimulatorFile {
  readonly resources: Readonly<Record<string, SimulatorResource>>;
}

interface SimulatorResource {
  readonly type: string;
  readonly deps?: readonly string[];
  readonly props?: unknown;
  readonly policy?: unknown;
}

const TYPES: ReadonlySet<string | undefined> = new Set([WORKLOAD_TYPE, FUNCTION_TYPE]);

/** Wing writes what is known only when another resource has started as `${wsim#path#attrs.name}`. */
const TOKEN = /\$\{wsim#(.+?)#/g;

/** Construct paths of the workloads that the simulator's one depends on, directly or through other resources. */
export function upstreamWorkloads({ simdir, resourcePath }: SimulatorContext): string[] {
  const { resources }: SimulatorFile = JSON.parse(readFileSync(join(simdir, "simulator.json"), "utf8"));
  const seen = new Set<string>();
  const visit = (path: string) => {
    const resource = resources[path];
    if (resource === undefined || seen.has(path)) return;
    seen.add(path);
    for (const dependency of dependencies(resource)) visit(dependency);
  };
  visit(resourcePath);
  seen.delete(resourcePath);
  return [...seen].filter((path) => TYPES.has(resources[path]?.type));
}

function dependencies({ deps = [], props, policy }: SimulatorResource): string[] {
  const tokens = JSON.stringify([props, policy]).matchAll(TOKEN);
  // As it was before it became JSON text.
  return [...deps, ...[...tokens].map(([, path]) => JSON.parse(`"${path}"`) as string)];
}
