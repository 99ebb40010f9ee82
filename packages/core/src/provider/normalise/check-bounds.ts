import type { Field } from "./read/field";
import { report } from "./read/report";

/** Reports bounds of replicas that contradict each other. */
export function checkBounds(maxField: Field, min: number, max: number): void {
  // Numbers outside their own range have been reported already.
  if (max >= min || max < 1) return;
  report(maxField.problems, {
    code: "scaling.bounds",
    path: maxField.path,
    message: "The greatest number of replicas is below the smallest.",
    given: `min ${min}, max ${max}`,
    accepted: `a whole number, ${min} or more`,
    remedy: "Raise max, or lower min.",
  });
}
