import type { Capability, CapabilityTable } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";
import type { CapabilityCase } from "../cases/capability-case";
import type { TestKit } from "../kit/test-kit";
import type { ConformanceSubject, Synthesise } from "../provider/conformance-subject";
import type { Scenario } from "../runtime/scenario";
import type { Evidence } from "./evidence";

/** What the tests of one suite share. */
export interface SuiteContext {
  readonly kit: TestKit;
  readonly subject: ConformanceSubject;
  /** That of the subject, which compiles an app again only where that is the point. */
  readonly synthesise: Synthesise;
  /** What running programs must do, in the order in which they are run. */
  readonly scenarios: readonly Scenario[];
  readonly evidence: Evidence;
}

/** What the tests share that are about workloads of one kind. */
export interface KindContext extends SuiteContext {
  readonly kind: WorkloadInput["kind"];
  /** Their programs have a workload of that kind. */
  readonly cases: Readonly<Record<Capability, CapabilityCase>>;
  /** The provider's answers to that kind. */
  readonly table: CapabilityTable;
}

/** Milliseconds for tests that compile; providers take milliseconds per app, and the slowest bundle code. */
export const COMPILE_TIMEOUT = { timeout: 120_000 };
