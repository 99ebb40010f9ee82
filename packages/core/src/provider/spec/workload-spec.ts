import type { InitContainerSpec, SidecarSpec } from "./composition-spec";
import type { ContainerSpec } from "./container-spec";
import type { DevSpec } from "./dev-spec";
import type { RolloutSpec } from "./rollout-spec";
import type { DomainSpec, RouteSpec } from "./routing-spec";
import type { ScalingSpec } from "./scaling-spec";
import type { VolumeSpec } from "./volume-spec";

/**
 * A workload with every default explicit and every short form written out: what a provider builds from.
 *
 * It is plain, frozen JSON data. Field names and units are those of the props a user writes (durations are
 * numbers of seconds here), so that the path of a diagnostic is the path in the user's program. An optional field is
 * absent only where "absent" means something of its own, which its comment says.
 */
export interface WorkloadSpec {
  /** What the workload is: a long-running process, or one that answers invocations. */
  readonly kind: "service" | "function";

  /** DNS label of the workload, unique in the app: other containers reach it under this host name. */
  readonly name: string;

  /** Path of the construct in the app's tree, for messages. */
  readonly path: string;

  /** The container that the workload is about. Its `name` is `main`. */
  readonly main: ContainerSpec;

  /** Containers that run beside `main` in every replica and share its network, in the order they were written. */
  readonly sidecars: readonly SidecarSpec[];

  /** Containers that run to exit code 0, one after the other in this order, before any other container starts. */
  readonly initContainers: readonly InitContainerSpec[];

  /** Volumes that the containers mount by name. */
  readonly volumes: readonly VolumeSpec[];

  /** CPU architecture of every container. */
  readonly architecture: "amd64" | "arm64";

  /** How many replicas run, and what changes their number. A fixed number has `min` equal to `max` and no rules. */
  readonly scaling: ScalingSpec;

  /** Path rules of the public address. Empty: everything goes to the first public port. */
  readonly routes: readonly RouteSpec[];

  /** Domain names of the public address. */
  readonly domains: readonly DomainSpec[];

  /** Seconds after which a request to a public HTTP port fails with 504. Absent: the target's own limit. */
  readonly requestTimeout?: number;

  /** How a new version replaces the old one. */
  readonly rollout: RolloutSpec;

  /** What happens while a developer edits. */
  readonly dev: DevSpec;

  /** Whether the workload starts with the app; if not, `start()` starts it. Always true of functions. */
  readonly autoStart: boolean;

  /** Seconds one invocation may take (functions only). */
  readonly timeout?: number;

  /** Invocations that one replica handles at once (functions only). */
  readonly concurrency?: number;

  /** What to do with a field that the provider cannot honour and that can be dropped without breaking the workload. */
  readonly onUnsupported: "error" | "warn";

  /** Raw settings by provider id, passed through untouched. */
  readonly overrides: Readonly<Record<string, unknown>>;
}
