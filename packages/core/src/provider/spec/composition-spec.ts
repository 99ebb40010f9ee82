import type { ContainerSpec } from "./container-spec";

/** A container beside the main one. */
export interface SidecarSpec extends ContainerSpec {
  /** Whether the whole replica is restarted when this container exits for good. */
  readonly essential: boolean;
}

/** A container that prepares the replica and exits. It has no ports and no probes. */
export type InitContainerSpec = ContainerSpec;
