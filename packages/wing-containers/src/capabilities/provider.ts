import type { ConformanceReport } from "@wing-containers/conformance/matrix";
import type { ProviderDescription } from "@wing-containers/core/capabilities";

/** A provider, as far as it is shown. */
export interface Provider {
  /** Name of its package, or where it is if it has none. */
  readonly packageName: string;
  /** Absent: its package has none. */
  readonly version?: string;
  readonly description: ProviderDescription;
  /** Absent: its package has none that can be read. */
  readonly report?: ConformanceReport;
  /** Where its declaration, its report and this version of core do not agree; a sentence each. */
  readonly problems: readonly string[];
}
