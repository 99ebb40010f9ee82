import type { Support } from "@wing-containers/core/capabilities";
import { describeLimits } from "./describe-limits";

/** What there is to say of a declaration beside its level; undefined where the level says it all. */
export function supportNote(support: Support): string | undefined {
  switch (support.level) {
    case "native":
      return undefined;
    case "emulated":
      return support.note;
    case "limited":
      return [describeLimits(support.limits), support.note].filter((part) => part !== "").join("; ");
    case "unsupported":
      return `${support.why} ${support.instead}`;
  }
}
