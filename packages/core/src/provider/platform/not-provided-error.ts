import type { IConstruct } from "constructs";

/** Thrown when a provider's class lacks a member that every provider must implement: a defect of the provider. */
export class NotProvidedError extends Error {
  public constructor(workload: IConstruct, member: string) {
    super(
      `${workload.node.path}: ${workload.constructor.name} does not implement ${member}. Report it to its provider.`,
    );
    this.name = "NotProvidedError";
  }
}
