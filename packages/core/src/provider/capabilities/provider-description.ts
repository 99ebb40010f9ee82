import type { CapabilityTable } from "./support";

/** What a provider says of itself. Its `./capabilities` entry exports it as `description`, and loads nothing heavy. */
export interface ProviderDescription {
  /** Short id, such as `aws`: in messages, in the capability matrix and in `overrides`. */
  readonly id: string;
  /** Its answer to every capability. */
  readonly capabilities: CapabilityTable;
  /** Answers that are different for functions. Absent: the same as for services, as is each that is not there. */
  readonly functions?: Partial<CapabilityTable>;
}
