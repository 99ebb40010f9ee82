import type { DurationValue, Props, ResourceValue } from "./prop-values";

/** Makes what a program would pass of what an app says as data. */
export interface PropMakers {
  readonly duration: (seconds: number) => unknown;
  /** The same resource for the same id. */
  readonly resource: (value: ResourceValue) => unknown;
}

/** The props of a workload as its constructor takes them, in the order in which they were written. */
export function realiseProps(props: Props, makers: PropMakers): Record<string, unknown> {
  return realise(props, makers) as Record<string, unknown>;
}

function realise(value: unknown, makers: PropMakers): unknown {
  if (Array.isArray(value)) return value.map((element) => realise(element, makers));
  if (typeof value !== "object" || value === null) return value;
  if ("$duration" in value) return makers.duration((value as DurationValue).$duration);
  if ("$resource" in value) return makers.resource(value as ResourceValue);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, realise(field, makers)]));
}
