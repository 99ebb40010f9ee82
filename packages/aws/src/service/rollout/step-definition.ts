import { literal } from "../../shared/literal";
import type { BoundDefinition } from "../bindings-sidecar";

/** Fields of a container definition that have no meaning in a container that runs alone, and once. */
const OF_REPLICAS = ["dependsOn", "healthCheck", "dockerLabels", "portMappings", "command"];

/**
 * A container that runs one command with the image and the surroundings of another one.
 *
 * @param definition that of the other one
 */
export function stepDefinition(definition: BoundDefinition, command: readonly string[]): BoundDefinition {
  const kept = Object.entries(definition).filter(([field]) => !OF_REPLICAS.includes(field));
  return { ...Object.fromEntries(kept), name: definition.name, entryPoint: command.map(literal) };
}
