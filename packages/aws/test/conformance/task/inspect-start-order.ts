import type { PartialSpec } from "@wing-containers/conformance";
import type { Definition } from "./task-file";

const CONDITIONS = { START: "started", HEALTHY: "healthy", SUCCESS: "completed" } as const;

/** What a container waits for. Its prober and its own health check say one thing of a container. */
export function inspectStartOrder({ dependsOn = [] }: Definition): NonNullable<PartialSpec["main"]>["dependsOn"] {
  const edges = dependsOn
    .map(({ containerName, condition }) => ({
      container: containerName.replace(/_prober$/, ""),
      condition: CONDITIONS[condition as keyof typeof CONDITIONS],
    }))
    // Init containers are waited for by everybody, without being asked.
    .filter(({ container }) => !container.startsWith("init-") && container !== "prepare");
  return edges.filter(({ container }, index) => edges.findIndex((other) => other.container === container) === index);
}
