import { type Field, reportField } from "@wing-containers/core/provider";
import { readWholeNumber } from "./read-whole-number";

/** A year, which is what static checkers ask for (CKV_AWS_338). */
const DEFAULT_DAYS = 365;

/** Source: Amazon CloudWatch Logs API reference, PutRetentionPolicy, `retentionInDays`. 0 is Terraform's word for "for ever". */
const ACCEPTED = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Reads for how many days logs are kept. */
export function readLogRetention(field: Field): number {
  const days = readWholeNumber(field, { min: 0 });
  if (days === undefined) return DEFAULT_DAYS;
  if (!ACCEPTED.includes(days) && Number.isSafeInteger(days) && days >= 0) {
    const longer = ACCEPTED.find((candidate) => candidate > days) ?? 0;
    reportField(field, {
      code: "value.choice",
      message: "CloudWatch Logs does not know that number of days.",
      accepted: `${ACCEPTED.slice(1).join(", ")}, or 0 for ever`,
      remedy: `Give ${longer}${longer === 0 ? " to keep logs for ever" : ""}.`,
    });
  }
  return days;
}
