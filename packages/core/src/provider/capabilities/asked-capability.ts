import type { Capability } from "./capability";

/** A capability that a spec asks for, and where. */
export interface AskedCapability {
  readonly capability: Capability;
  /** Path of the field in the props, such as `ports[1].protocol`. */
  readonly path: string;
  /** The value asked for, to hold against limits. Absent: the capability has no value. */
  readonly value?: string | number;
  /** Where `value` is a sum: what other fields than that at `path` add to it. Absent: nothing. */
  readonly others?: number;
  /** Path of the container that asks, empty for the main one. Absent: the workload as a whole asks. */
  readonly container?: string;
}
