import type { ContainerSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { literal } from "../shared/literal";
import type { BoundDefinition } from "./bindings-sidecar";
import { portMapping } from "./port-mapping";
import { execHealth, HEALTH_LABEL } from "./probes/exec-health";
import { startOrder } from "./start-order";
import { mountPoints } from "./volumes/mount-points";
import { temporaryFileSystems } from "./volumes/temporary-file-systems";

/** CPU units of one vCPU. */
const UNITS = 1024;

/** What a container definition needs beside the spec. */
export interface ContainerSurroundings {
  /** The image's name. */
  readonly image: string;
  /** Where what the container prints goes. */
  readonly logConfiguration: (container: string) => NonNullable<BoundDefinition["logConfiguration"]>;
  /** Variables of every container, beside those of the spec. */
  readonly environment: ReadonlyMap<string, string>;
  /** ARN of a secret by its construct's path. */
  readonly secretArn: (path: string) => string;
}

/** One container of a task, in the form that ECS takes. */
export function containerDefinition(
  spec: WorkloadSpec,
  container: ContainerSpec,
  { image, logConfiguration, environment, secretArn }: ContainerSurroundings,
): BoundDefinition {
  const { name, entrypoint, args, workingDir, user, env, secrets, ports, gpu } = container;
  const isInit = spec.initContainers.some((one) => one.name === name);
  const variables = { ...Object.fromEntries(environment), ...env };
  const dependsOn = startOrder(spec, container);
  const health = execHealth(container);
  const tmpfs = temporaryFileSystems(spec, container);
  return {
    name,
    image,
    essential: isEssential(spec, container),
    ...(entrypoint && { entryPoint: entrypoint.map(literal) }),
    ...(args && { command: args.map(literal) }),
    ...(workingDir !== undefined && { workingDirectory: literal(workingDir) }),
    ...(user !== undefined && { user }),
    environment: named(variables).map(([key, value]) => ({ name: key, value: literal(value) })),
    ...(Object.keys(secrets).length > 0 && {
      secrets: named(secrets).map(([key, path]) => ({ name: key, valueFrom: secretArn(path) })),
    }),
    ...(ports.length > 0 && { portMappings: ports.map(portMapping) }),
    // ECS adds up what containers reserve, also of those that are over when the others start.
    ...(isInit ? { cpu: 0 } : { cpu: Math.round(container.cpu * UNITS), memory: container.memory }),
    mountPoints: mountPoints(spec, container),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(health && { healthCheck: health.healthCheck, dockerLabels: { [HEALTH_LABEL]: health.roles.join(",") } }),
    ...(gpu && { resourceRequirements: [{ type: "GPU", value: String(gpu.count) }] }),
    ...(tmpfs.length > 0 && { linuxParameters: { tmpfs } }),
    stopTimeout: container.stopGracePeriod,
    logConfiguration: logConfiguration(name),
  };
}

/** Whether a replica ends with a container. Init containers end before it begins. */
export function isEssential({ main, sidecars }: WorkloadSpec, { name }: ContainerSpec): boolean {
  return name === main.name || (sidecars.find((one) => one.name === name)?.essential ?? false);
}

function named(map: Readonly<Record<string, string>>): readonly [string, string][] {
  return Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
}
