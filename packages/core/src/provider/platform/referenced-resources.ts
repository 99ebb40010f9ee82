import type { std } from "@winglang/sdk";

/** The constructs that valid props refer to (secrets, queues), by construct path. */
export function referencedResources(props: unknown): ReadonlyMap<string, std.IResource> {
  const found = new Map<string, std.IResource>();
  collect(props, found);
  return found;
}

function collect(value: unknown, found: Map<string, std.IResource>): void {
  if (typeof value !== "object" || value === null) return;
  const path = (value as { node?: { path?: unknown } }).node?.path;
  if (typeof path === "string") {
    found.set(path, value as std.IResource);
    return;
  }
  for (const child of Object.values(value)) collect(child, found);
}
