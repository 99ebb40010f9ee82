import type { ContainerSpec } from "@wing-containers/core/provider";
import { literal } from "../../shared/literal";
import type { BoundDefinition } from "../bindings-sidecar";
import { proberArguments } from "./prober-arguments";
import { proberHealth } from "./prober-health";
import { proberName } from "./prober-name";
import { PROBER } from "./prober-path";

/**
 * The container that checks another one from beside it. Where it ends, so does the replica, unless it may go on without
 * the container that is checked.
 *
 * @param logConfiguration where it says what it has found
 */
export function proberDefinition(
  container: ContainerSpec,
  essential: boolean,
  image: string,
  logConfiguration: BoundDefinition["logConfiguration"],
): BoundDefinition {
  const name = proberName(container.name);
  const healthCheck = proberHealth(container);
  return {
    name,
    image,
    essential,
    entryPoint: [PROBER],
    command: proberArguments(container).map(literal),
    environment: [],
    // Without a reservation it takes part of what the replica has.
    cpu: 0,
    mountPoints: [],
    readonlyRootFilesystem: true,
    user: "65534:65534",
    dependsOn: [{ containerName: container.name, condition: "START" }],
    ...(healthCheck && { healthCheck }),
    ...(logConfiguration && { logConfiguration }),
  };
}
