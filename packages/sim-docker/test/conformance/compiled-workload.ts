import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The part of a workload in `simulator.json` that tells where to find what runs of it. */
export interface CompiledWorkload {
  /** Value of the label `com.wing-containers.app`. */
  readonly app: string;
  readonly spec: {
    /** Value of the label `com.wing-containers.workload`. */
    readonly name: string;
    readonly main: { readonly ports: readonly CompiledPort[] };
    readonly sidecars: readonly { readonly ports: readonly CompiledPort[] }[];
  };
  readonly images: Readonly<Record<string, { readonly kind: string; readonly tag?: string }>>;
}

interface CompiledPort {
  readonly name: string;
  readonly protocol: string;
}

/** The workloads of a compiled program, by path. */
export function readWorkloads(simfile: string): Map<string, CompiledWorkload> {
  const { resources } = JSON.parse(readFileSync(join(simfile, "simulator.json"), "utf8"));
  const all = Object.entries(resources as Record<string, { type: string; props: CompiledWorkload }>);
  const ours = all.filter(([, { type, props }]) => type.startsWith("@wing-containers/") && props.spec !== undefined);
  return new Map(ours.map(([path, { props }]) => [path, props]));
}
