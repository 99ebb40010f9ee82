import type { RouteSpec } from "@wing-containers/core/provider";

/** Which requests a rule of a listener matches, and the port that they go to. */
export interface RulePlan {
  /** Any of these host names. Absent: all. */
  readonly hosts?: readonly string[];
  /** Any of these patterns of paths. Absent: all. */
  readonly paths?: readonly string[];
  readonly port: number;
}

/** Values of all conditions of a rule. Source: quotas of Application Load Balancers, "Condition values per rule". */
const MOST_VALUES = 5;

/**
 * The rules of a listener for the routes of a service, first those that win: the longest path, exact before prefix, then one
 * that names the host.
 *
 * @param hosts host names of the routes that name none. Absent: all
 */
export function rulePlans(routes: readonly RouteSpec[], hosts?: readonly string[]): readonly RulePlan[] {
  return [...routes]
    .sort((a, b) => specificity(b) - specificity(a))
    .flatMap(({ path, pathType, host, port }) => {
      const paths = pathType === "exact" ? [path] : prefixPatterns(path);
      const names = host === undefined ? hosts : [host];
      if (names === undefined) return [{ paths, port }];
      return chunks(names, MOST_VALUES - paths.length).map((some) => ({ hosts: some, paths, port }));
    });
}

/** The rules that lead every request for some host names to a port. */
export function hostRulePlans(hosts: readonly string[], port: number): readonly RulePlan[] {
  return chunks(hosts, MOST_VALUES).map((some) => ({ hosts: some, port }));
}

/** Whole elements: `/a` matches `/a` and `/a/b`, not `/ab`. */
function prefixPatterns(path: string): readonly string[] {
  const prefix = path.replace(/\/+$/, "");
  return prefix === "" ? ["/*"] : [prefix, `${prefix}/*`];
}

function specificity({ path, pathType, host }: RouteSpec): number {
  return path.length * 4 + (pathType === "exact" ? 2 : 0) + (host === undefined ? 0 : 1);
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return items.length <= size ? [items] : [items.slice(0, size), ...chunks(items.slice(size), size)];
}
