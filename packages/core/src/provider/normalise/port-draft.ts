import type { PortSpec } from "../spec/port-spec";

/** A port that may have no name yet. */
export interface PortDraft extends Omit<PortSpec, "name"> {
  readonly name?: string;
  /** Path of its number: `ports[0].port`, or `port` in the short form. */
  readonly numberPath: string;
  /** Path of its name. */
  readonly namePath: string;
  /** Path of its public number. */
  readonly publicPortPath: string;
}
