import { dirname } from "node:path";
import { BINDINGS_FILE } from "../host/bindings-file";

/** Name of the sidecar, and of the volume that it fills. */
export const BINDINGS_SIDECAR = "wing-bindings";

/** Where the bindings are served, for every container of a task. */
export const BINDINGS_URL = "http://127.0.0.1:9797";

/** Any answer says that the bindings are served. */
const IS_SERVING = `fetch("${BINDINGS_URL}").then(() => process.exit(0), () => process.exit(1))`;

/** As much of a container definition as bindings add to. */
export interface BoundDefinition extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly mountPoints?: readonly unknown[];
  readonly dependsOn?: readonly unknown[];
  readonly logConfiguration?: { readonly logDriver: string; readonly options: Readonly<Record<string, string>> };
}

/**
 * Adds the sidecar that serves the bindings of a task, and fills the volume with their module. The containers of the
 * workload wait for it. It has no CPU and memory of its own: it shares those of the task.
 *
 * @param workloads names of the containers that use the bindings
 * @param image of the sidecar
 * @param environment variables that the clients read
 */
export function withBindingsSidecar(
  definitions: readonly BoundDefinition[],
  workloads: ReadonlySet<string>,
  image: string,
  environment: ReadonlyMap<string, string>,
): readonly BoundDefinition[] {
  const mountPoint = { sourceVolume: BINDINGS_SIDECAR, containerPath: dirname(BINDINGS_FILE) };
  const bound = definitions.map((definition) => {
    if (!workloads.has(definition.name)) return definition;
    const { mountPoints = [], dependsOn = [] } = definition;
    return {
      ...definition,
      mountPoints: [...mountPoints, { ...mountPoint, readOnly: true }],
      dependsOn: [{ containerName: BINDINGS_SIDECAR, condition: "HEALTHY" }, ...dependsOn],
    };
  });
  const [{ logConfiguration: logs } = {}] = definitions;
  const sidecar = {
    name: BINDINGS_SIDECAR,
    image,
    essential: true,
    environment: [...environment].sort().map(([name, value]) => ({ name, value })),
    mountPoints: [{ ...mountPoint, readOnly: false }],
    readonlyRootFilesystem: true,
    healthCheck: { command: ["CMD", "node", "-e", IS_SERVING], interval: 5, timeout: 5, retries: 3, startPeriod: 60 },
    ...(logs && {
      logConfiguration: { ...logs, options: { ...logs.options, "awslogs-stream-prefix": BINDINGS_SIDECAR } },
    }),
  };
  return [...bound, sidecar];
}
