import type { ServingPort } from "../service/serving-ports";

/** A port that is reached from outside, with its number there. */
export interface PublicPort extends ServingPort {
  readonly publicPort: number;
}
