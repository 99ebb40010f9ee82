import type { ContainerSpec, PortSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { literal } from "../shared/literal";
import type { BoundDefinition } from "./bindings-sidecar";

/** Conditions of the start order, in the words of ECS. */
const CONDITIONS = { started: "START", healthy: "HEALTHY", completed: "SUCCESS" } as const;

/** What a container definition needs beside the spec. */
export interface ContainerSurroundings {
  /** The image's name. */
  readonly image: string;
  /** Name of the group that takes what the container prints. */
  readonly logGroup: string;
  readonly region: string;
  /** Variables of every container, beside those of the spec. */
  readonly environment: ReadonlyMap<string, string>;
  /** ARN of a secret by its construct's path. */
  readonly secretArn: (path: string) => string;
}

/** One container of a task, in the form that ECS takes. */
export function containerDefinition(
  spec: WorkloadSpec,
  container: ContainerSpec,
  { image, logGroup, region, environment, secretArn }: ContainerSurroundings,
): BoundDefinition {
  const { name, entrypoint, args, workingDir, user, env, secrets, ports, cpu, memory, volumeMounts } = container;
  const isInit = spec.initContainers.some((one) => one.name === name);
  const essential = !isInit && (spec.sidecars.find((one) => one.name === name)?.essential ?? true);
  const variables = { ...Object.fromEntries(environment), ...env };
  const dependsOn = startsAfter(spec, container);
  return {
    name,
    image,
    essential,
    ...(entrypoint && { entryPoint: entrypoint.map(literal) }),
    ...(args && { command: args.map(literal) }),
    ...(workingDir !== undefined && { workingDirectory: literal(workingDir) }),
    ...(user !== undefined && { user }),
    environment: Object.keys(variables)
      .sort()
      .map((key) => ({ name: key, value: literal(variables[key] ?? "") })),
    ...(Object.keys(secrets).length > 0 && {
      secrets: Object.keys(secrets)
        .sort()
        .map((key) => ({ name: key, valueFrom: secretArn(secrets[key] ?? "") })),
    }),
    ...(ports.length > 0 && { portMappings: ports.map(portMapping) }),
    cpu: Math.round(cpu * 1024),
    memory,
    mountPoints: volumeMounts.map(({ volume, path, readOnly }) => ({
      sourceVolume: volume,
      containerPath: path,
      readOnly,
    })),
    ...(dependsOn.length > 0 && { dependsOn }),
    stopTimeout: container.stopGracePeriod,
    logConfiguration: {
      logDriver: "awslogs",
      options: { "awslogs-group": logGroup, "awslogs-region": region, "awslogs-stream-prefix": name },
    },
  };
}

function portMapping({ port, protocol }: PortSpec) {
  return { containerPort: port, hostPort: port, protocol: protocol === "udp" ? "udp" : "tcp" };
}

/** Init containers run one after the other, and all others after the last of them. */
function startsAfter({ initContainers }: WorkloadSpec, { name, dependsOn }: ContainerSpec) {
  const own = dependsOn.map(({ container, condition }) => ({
    containerName: container,
    condition: CONDITIONS[condition],
  }));
  const index = initContainers.findIndex((one) => one.name === name);
  const before = index < 0 ? initContainers.at(-1) : initContainers[index - 1];
  return before === undefined ? own : [{ containerName: before.name, condition: "SUCCESS" }, ...own];
}
