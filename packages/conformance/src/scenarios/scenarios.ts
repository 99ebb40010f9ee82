import type { Scenario } from "../runtime/scenario";

/** What running programs must do, in the order in which they are run. */
export const SCENARIOS: readonly Scenario[] = [];
