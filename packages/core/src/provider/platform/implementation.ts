import type { ProviderDescription } from "../capabilities/provider-description";
import { WorkloadError } from "../diagnostics/workload-error";

/**
 * Static property that marks a class as a provider's implementation of a workload. A registered symbol, because the
 * provider and the program may load two copies of this package.
 */
export const IMPLEMENTATION: unique symbol = Symbol.for("wing-containers.implementation") as never;

/**
 * The description that a workload class carries.
 *
 * @throws WorkloadError for a class that is not a provider's, such as a subclass in a Wing program: Wing would
 * construct it without asking the platform.
 */
export function implementationOf(workloadClass: { readonly name: string }): ProviderDescription {
  const description = (workloadClass as { readonly [IMPLEMENTATION]?: ProviderDescription })[IMPLEMENTATION];
  if (description !== undefined) return description;
  throw new WorkloadError(workloadClass.name, [
    {
      code: "workload.subclass",
      severity: "error",
      path: "",
      message: `The class "${workloadClass.name}" extends a container workload, which bypasses the platform.`,
      given: `class ${workloadClass.name} extends …`,
      accepted: "a class that holds a workload in a field",
      remedy: 'Create the workload in the class\'s constructor (`new containers.Service(…) as "web" in this`) instead.',
    },
  ]);
}
