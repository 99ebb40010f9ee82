import type { Diagnostic } from "../../diagnostics/diagnostic";

/** One value of the props, with its place and where to report what is wrong with it. */
export interface Field {
  readonly value: unknown;
  /** Such as `ports[1].protocol`. */
  readonly path: string;
  /** Whether the value may hold something secret, so that diagnostics only name its type. */
  readonly hidden: boolean;
  /** Everything found so far. */
  readonly problems: Diagnostic[];
}
