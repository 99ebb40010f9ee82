import { CAPABILITIES, type Capability } from "@wing-containers/core/capabilities";
import { UsageError } from "../program/usage-error";
import type { Provider } from "./provider";

/**
 * The capabilities to show: all that there are, then those that only some provider knows.
 *
 * @param only what ids must match; absent: every id
 * @throws UsageError where none matches
 */
export function capabilityRows(providers: readonly Provider[], only: RegExp | undefined): readonly Capability[] {
  const declared = providers.flatMap(({ description }) => Object.keys(description.capabilities));
  const all = [...new Set([...Object.keys(CAPABILITIES), ...declared])] as Capability[];
  const rows = all.filter((id) => only?.test(id) ?? true);
  if (rows.length > 0) return rows;
  throw new UsageError({
    message: "The pattern matches no capability.",
    given: `--only ${only?.source}`,
    accepted: `a regular expression that matches some id, such as ${all[0]}; the groups are ${groups(all).join(", ")}`,
    remedy: "Give another pattern, or none to see all.",
  });
}

/** The first words of ids, in the order of the ids. */
export function groups(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map(groupOf))];
}

/** The first word of an id. */
export function groupOf(id: string): string {
  return id.split(".")[0] as string;
}
