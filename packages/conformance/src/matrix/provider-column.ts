import type { ProviderDescription } from "@wing-containers/core/capabilities";
import type { ConformanceReport } from "../report/conformance-report";

/** One provider of the matrix: what it says of itself, and what the suite saw. */
export interface ProviderColumn {
  /** Name of its package. */
  readonly packageName: string;
  readonly description: ProviderDescription;
  readonly report: ConformanceReport;
}
