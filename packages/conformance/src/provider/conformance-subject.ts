import type { ProviderDescription } from "@wing-containers/core/provider";
import type { AppInput } from "../app/app-input";
import type { RuntimeHarness } from "../runtime/runtime-harness";
import type { Artefact } from "./artefact";
import type { PartialSpec } from "./partial-spec";

/**
 * Compiles an app from nothing. It rejects with core's `WorkloadError` where the app is refused, and then has written
 * nothing.
 */
export type Synthesise = (app: AppInput) => Promise<Artefact>;

/**
 * A side channel: says what an artefact says of a workload. It parses the artefact by itself and shares no code with what
 * wrote it, or the suite would compare the provider with itself.
 *
 * @param workload path of the workload's construct, such as `root/Default/web`
 * @returns undefined where the artefact has no such workload
 */
export type Inspect = (artefact: Artefact, workload: string) => PartialSpec | undefined;

/** A provider, as far as the suite needs to know it. */
export interface ConformanceSubject {
  /** What the provider says of itself: the export of its `./capabilities` entry. */
  readonly description: ProviderDescription;

  /** Version of its package, for the report. Absent: the report has none. */
  readonly version?: string;

  readonly synthesise: Synthesise;

  readonly inspect: Inspect;

  /** Where the provider can run things. Absent: no scenario is run, and only `inspect` can see effects. */
  readonly run?: RuntimeHarness;

  /** Path of the report to write. Absent: none is written. */
  readonly report?: string;
}
