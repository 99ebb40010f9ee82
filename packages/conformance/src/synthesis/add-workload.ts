import { isDeepStrictEqual } from "node:util";
import type * as containers from "@wing-containers/core";
import type { Construct } from "constructs";
import type { WorkloadInput } from "../app/app-input";
import { realiseProps } from "../app/realise-props";
import { OPERATIONS } from "../spec/asked-by-calls";
import { resourceOf } from "./add-referenced";
import { connectEvents } from "./connect-events";
import type { Resources } from "./create-resources";
import type { Sdk } from "./sdk";

/**
 * Constructs a workload as a program would.
 *
 * @returns a check, for when the app is written, that nobody has changed the program's props
 */
export function addWorkload(root: Construct, input: WorkloadInput, resources: Resources, sdk: Sdk): () => void {
  const realise = () =>
    realiseProps(input.props, {
      duration: (seconds) => sdk.std.Duration.fromSeconds(seconds),
      resource: (value) => resourceOf(value, resources),
    });
  const props = realise();
  const { Service, Function: ContainerFunction } = require("@wing-containers/core") as typeof containers;
  const workload = new (input.kind === "service" ? Service : ContainerFunction)(
    scopeOf(root, input.scope ?? [], sdk),
    input.id,
    closureOf(input, sdk),
    props as containers.ServiceProps,
  );
  for (const { name, type } of input.bindings ?? []) workload.bind(name, resources[type](name), [OPERATIONS[type]]);
  for (const kind of input.events ?? []) connectEvents(workload, kind, resources);
  return () => {
    if (isDeepStrictEqual(plain(props), plain(realise()))) return;
    throw new Error(`${workload.node.path}: the provider has changed the props that the program passed.`);
  };
}

function scopeOf(root: Construct, ids: readonly string[], { std }: Sdk): Construct {
  class Scope extends std.Resource {}
  return ids.reduce((scope, id) => (scope.node.tryFindChild(id) as Construct) ?? new Scope(scope, id), root);
}

function closureOf({ closure }: WorkloadInput, { core }: Sdk): undefined | never {
  if (closure === undefined) return undefined;
  return core.inflight(new Function(`return (${closure});`)()) as never;
}

/** Props without what Wing may change: resources are the paths of their constructs. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, field) => (typeof field?.node?.path === "string" ? field.node.path : field)),
  );
}
