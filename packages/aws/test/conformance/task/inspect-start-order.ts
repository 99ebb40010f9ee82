import type { Definition } from "./task-file";

const CONDITIONS = { START: "started", HEALTHY: "healthy", SUCCESS: "completed" } as const;

/**
 * What a container waits for. Its prober and its own health check say one thing of a container.
 *
 * @param inits names of the init containers, which are waited for without being asked for
 */
export function inspectStartOrder({ dependsOn = [] }: Definition, inits: ReadonlySet<string>) {
  const edges = dependsOn
    .filter(({ containerName }) => !inits.has(containerName) && containerName !== "wing-bindings")
    .map(({ containerName, condition }) => ({
      container: containerName.replace(/_prober$/, ""),
      condition: CONDITIONS[condition as keyof typeof CONDITIONS],
    }));
  return edges.filter(({ container }, index) => edges.findIndex((other) => other.container === container) === index);
}
