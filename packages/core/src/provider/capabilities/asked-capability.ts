import type { Capability } from "./capability";

/** A capability that a spec asks for, and where. */
export interface AskedCapability {
  readonly capability: Capability;
  /** Path of the field in the props, such as `ports[1].protocol`. */
  readonly path: string;
  /** The value asked for, to hold against limits. Absent: the capability has no value. */
  readonly value?: string | number;
}
