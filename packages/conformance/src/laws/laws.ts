import type { Law } from "./law";
import { MEANING_LAWS } from "./meaning-laws";
import { NAME_LAWS } from "./name-laws";
import { ORDER_LAWS } from "./order-laws";
import { PROBLEM_LAWS } from "./problem-laws";
import { SECRET_LAW } from "./secret-law";
import { TRUTH_LAWS } from "./truth-laws";

/** All that holds for every valid app, whatever a provider declares. */
export const LAWS: readonly Law[] = [
  ...ORDER_LAWS,
  ...MEANING_LAWS,
  ...TRUTH_LAWS,
  SECRET_LAW,
  ...NAME_LAWS,
  ...PROBLEM_LAWS,
];
