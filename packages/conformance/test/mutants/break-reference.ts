import type {
  Capability,
  CapabilityTable,
  ProviderDescription,
  Support,
  WorkloadSpec,
} from "@wing-containers/core/provider";
import { type AppInput, type Artefact, type ConformanceSubject, referenceProvider } from "../../src/index";
import type { ReferenceContainer, ReferenceWorkload } from "../../src/reference/reference-file";
import { REFERENCE_STEPS, type ReferenceSteps, referenceSynthesis } from "../../src/reference/reference-synthesis";

const { description } = referenceProvider;

type Kind = WorkloadSpec["kind"];

/** The reference provider with other steps. */
export function withSteps(steps: Partial<ReferenceSteps>): ConformanceSubject {
  return { ...referenceProvider, synthesise: referenceSynthesis(description, { ...REFERENCE_STEPS, ...steps }) };
}

/** … that writes something else than it should. */
export function writing(
  change: (resource: ReferenceWorkload, spec: WorkloadSpec) => ReferenceWorkload,
): ConformanceSubject {
  return withSteps({ write: (spec, input) => change(REFERENCE_STEPS.write(spec, input), spec) });
}

/** … that writes something else of each container than it should. */
export function writingContainers(change: (container: ReferenceContainer) => ReferenceContainer): ConformanceSubject {
  return writing((resource) => ({ ...resource, containers: resource.containers.map(change) }));
}

/** … that does something before or after it compiles. */
export function around(
  change: (app: AppInput, compile: () => Promise<Artefact>) => Promise<Artefact>,
): ConformanceSubject {
  return { ...referenceProvider, synthesise: (app) => change(app, () => referenceProvider.synthesise(app)) };
}

/** … that does not do what it declares. */
export function behavingAs(capability: Capability, support: Support, kind: Kind = "service"): ConformanceSubject {
  return { ...referenceProvider, synthesise: referenceSynthesis(changed(capability, support, kind)) };
}

/** … that declares something else than it does. */
export function declaring(capability: Capability, support: Support, kind: Kind = "service"): ConformanceSubject {
  return { ...referenceProvider, description: changed(capability, support, kind) };
}

function changed(capability: Capability, support: Support, kind: Kind): ProviderDescription {
  if (kind === "function") {
    return { ...description, functions: { ...description.functions, [capability]: support } };
  }
  return { ...description, capabilities: { ...description.capabilities, [capability]: support } as CapabilityTable };
}
