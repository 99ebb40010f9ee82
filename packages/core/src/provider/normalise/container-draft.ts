import type { ContainerSpec } from "../spec/container-spec";
import type { DependencyDraft } from "./dependency-draft";
import type { PortDraft } from "./port-draft";

/** A container whose ports have no default names yet, and whose dependencies have no default conditions. */
export interface ContainerDraft {
  readonly role: "main" | "sidecar" | "init";
  /** Path of its props; empty for the main container. */
  readonly path: string;
  readonly essential: boolean;
  readonly ports: readonly PortDraft[];
  readonly dependsOn: readonly DependencyDraft[];
  readonly spec: Omit<ContainerSpec, "ports" | "dependsOn">;
}
