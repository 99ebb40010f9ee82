import type { Failures } from "./failures";

/** Says what does not run and why, for people. What several workloads fail of is said once. */
export function describeFailures(failures: Failures): string | undefined {
  const paths = new Map<string, string[]>();
  for (const [path, message] of failures) paths.set(message, [...(paths.get(message) ?? []), path]);
  if (paths.size === 0) return undefined;
  return [...paths].map(([message, where]) => `${where.sort().join(", ")}: ${message}`).join("\n\n");
}
