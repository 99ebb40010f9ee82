import type { std } from "@winglang/sdk";
import type { Architecture } from "./architecture";
import type { Container, InitContainer, Sidecar } from "./container";
import type { Dev } from "./dev";
import type { OnUnsupported } from "./on-unsupported";
import type { Rollout } from "./rollout";
import type { Domain, Route } from "./routing";
import type { Scaling } from "./scaling";
import type { Volume } from "./volume";

/** What services and functions have in common. The fields of `Container` describe the main container. */
export interface WorkloadProps extends Container {
  /**
   * DNS label, unique in the app: other containers reach the workload under this host name.
   * @default - made from the construct's path
   */
  readonly name?: string;

  /**
   * Short form of one HTTP port. Not together with `ports`.
   * @default - none
   */
  readonly port?: number;

  /**
   * Short form: makes `port` public.
   * @default false
   */
  readonly public?: boolean;

  /**
   * CPU architecture of every container.
   * @default Architecture.AMD64
   */
  readonly architecture?: Architecture;

  /**
   * Containers beside the main one.
   * @default []
   */
  readonly sidecars?: Sidecar[];

  /**
   * Containers that run to exit code 0 first, one after the other.
   * @default []
   */
  readonly initContainers?: InitContainer[];

  /**
   * Volumes that containers mount by name.
   * @default []
   */
  readonly volumes?: Volume[];

  /**
   * A fixed number of replicas, 0 or more. Not together with `scaling`.
   * @default - see `scaling`
   */
  readonly replicas?: number;

  /**
   * How many replicas run, and what changes their number.
   * @default - one replica
   */
  readonly scaling?: Scaling;

  /**
   * Path rules of the public address; a request that matches none is answered with 404.
   * @default - everything goes to the first public port
   */
  readonly routes?: Route[];

  /**
   * Domain names of the public address.
   * @default []
   */
  readonly domains?: Domain[];

  /**
   * Time after which a request to a public HTTP port fails with 504, 1s or more.
   * @default - the target's own limit
   */
  readonly requestTimeout?: std.Duration;

  /**
   * How a new version replaces the old one.
   * @default - rolling, with rollback
   */
  readonly rollout?: Rollout;

  /**
   * What happens on a developer's machine while files change.
   * @default - changes of a build context rebuild the image
   */
  readonly dev?: Dev;

  /**
   * What to do with a field that the target cannot honour and that can be dropped without breaking the workload.
   * @default OnUnsupported.ERROR
   */
  readonly onUnsupported?: OnUnsupported;

  /**
   * Raw settings by provider id (`aws`, `sim-docker`, …), passed through as they are.
   * @default {}
   */
  // biome-ignore lint/suspicious/noExplicitAny: jsii's word for a raw value
  readonly overrides?: { [provider: string]: any };
}

/** What a service is made of. */
export interface ServiceProps extends WorkloadProps {
  /**
   * Whether the service starts with the app; if not, `start()` does.
   * @default true
   */
  readonly autoStart?: boolean;
}

/** What a function is made of. */
export interface FunctionProps extends WorkloadProps {
  /**
   * Time one invocation may take, 1s or more.
   * @default 1m
   */
  readonly timeout?: std.Duration;

  /**
   * Invocations that one replica handles at once, 1 or more.
   * @default 1
   */
  readonly concurrency?: number;
}
