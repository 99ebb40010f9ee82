import type { ConformanceSubject } from "../provider/conformance-subject";
import { inspectReference } from "./inspect-reference";
import { referenceDescription } from "./reference-description";
import { referenceSynthesis } from "./reference-synthesis";

/**
 * The smallest provider that passes: it writes one file in words of its own, and reads it back. Authors may read it beside
 * their own; the suite's tests break it in many ways and see that the suite notices.
 */
export const referenceProvider: ConformanceSubject = {
  description: referenceDescription,
  synthesise: referenceSynthesis(referenceDescription),
  inspect: inspectReference,
};
