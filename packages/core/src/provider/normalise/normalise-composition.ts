import type { Diagnostic } from "../diagnostics/diagnostic";
import type { ContainerSpec } from "../spec/container-spec";
import type { WorkloadSpec } from "../spec/workload-spec";
import { checkContainerNames } from "./check-container-names";
import { checkDependencyCycles } from "./check-dependency-cycles";
import { checkPorts } from "./check-ports";
import type { ContainerDraft } from "./container-draft";
import { namePorts } from "./name-ports";
import {
  type ContainerContext,
  normaliseContainer,
  normaliseInitContainers,
  normaliseSidecars,
} from "./normalise-container";
import { normaliseMainPorts } from "./normalise-ports";
import type { Fields } from "./read/fields";
import { resolveDependencies } from "./resolve-dependencies";
import type { WORKLOAD_FIELDS } from "./workload-fields";

/** Reads all containers of a workload, and checks them against each other. */
export function normaliseComposition(
  fields: Fields<(typeof WORKLOAD_FIELDS)[number]>,
  kind: WorkloadSpec["kind"],
  context: ContainerContext,
  problems: Diagnostic[],
): Pick<WorkloadSpec, "main" | "sidecars" | "initContainers"> {
  const others = { ...context, hasClosure: false };
  const identity = { role: "main", path: "", essential: true, name: "main" } as const;
  const main = normaliseContainer(fields, identity, normaliseMainPorts(fields, kind), context);
  const sidecars = normaliseSidecars(fields.sidecars, others);
  const initContainers = normaliseInitContainers(fields.initContainers, others);
  const containers = [main, ...sidecars, ...initContainers];
  checkContainerNames(containers, problems);
  checkPorts(containers, problems);
  const dependencies = resolveDependencies(containers, problems);
  checkDependencyCycles(containers, problems);
  const ports = namePorts(containers);
  const finish = (draft: ContainerDraft): ContainerSpec => ({
    ...draft.spec,
    ports: ports.get(draft) ?? [],
    dependsOn: dependencies.get(draft) ?? [],
  });
  return {
    main: finish(main),
    sidecars: sidecars.map((sidecar) => ({ ...finish(sidecar), essential: sidecar.essential })),
    initContainers: initContainers.map(finish),
  };
}
