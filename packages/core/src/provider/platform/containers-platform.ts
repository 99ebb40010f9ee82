import type { cloud, core, platform } from "@winglang/sdk";
import type { Construct } from "constructs";
import { CLOUD_SERVICE_FQN, CloudService } from "./cloud-service";
import { FUNCTION_FQN, SERVICE_FQN } from "./create-workload";

/**
 * A provider's class of a workload. It extends `Service` or `Function` and carries its provider's description:
 *
 * ```ts
 * class MyService extends Service {
 *   static readonly [IMPLEMENTATION] = { id: "my-cloud", capabilities };
 * }
 * ```
 */
export interface WorkloadClass {
  readonly prototype: unknown;
  new (scope: Construct, id: string, ...args: never[]): Construct;
}

/** The classes that a platform puts in the place of `Service` (Wing's own `cloud.Service` included) and `Function`. */
export interface WorkloadClasses {
  readonly service: WorkloadClass;
  readonly function: WorkloadClass;
}

/**
 * What a provider's platform extends: it hands out the provider's workloads, and everything else of the platform that it
 * builds on. It works as the only platform of a compilation (`-t @my/provider`) and after the one it builds on
 * (`-t sim -t @my/provider`); beside any other target it keeps out of the way.
 */
export abstract class ContainersPlatform implements platform.IPlatform {
  /** The target of Wing that the platform is for, such as `sim` or `tf-aws`. */
  public readonly target: string;

  /**
   * @param builtin Wing's own platform to build on
   * @param workloads the provider's classes
   */
  protected constructor(
    private readonly builtin: platform.IPlatform,
    private readonly workloads: WorkloadClasses,
  ) {
    this.target = builtin.target;
  }

  /** Wing's hook: makes the app. A field, because Wing takes it off its object before it calls it. */
  public readonly newApp = (props: core.AppProps): core.App => {
    if (this.builtin.newApp === undefined) throw new Error(`Wing's platform ${this.target} makes no apps.`);
    return this.builtin.newApp(props);
  };

  /** Wing's hook: makes a resource, or returns undefined to leave it to the platforms before this one. */
  public newInstance(fqn: string, scope: Construct, id: string, ...args: unknown[]): unknown {
    if (!this.isTarget()) return undefined;
    if (fqn === SERVICE_FQN) return new this.workloads.service(scope, id, ...(args as never[]));
    if (fqn === CLOUD_SERVICE_FQN) {
      const [handler, props] = args as [cloud.IServiceHandler, cloud.ServiceProps | undefined];
      return new CloudService(scope, id, handler, props, this.workloads.service);
    }
    if (fqn === FUNCTION_FQN) return new this.workloads.function(scope, id, ...(args as never[]));
    return this.builtin.newInstance?.(fqn, scope, id, ...args);
  }

  /** Wing's hook: finds the class behind a type's full name. */
  public resolveType(fqn: string): unknown {
    return this.isTarget() ? this.builtin.resolveType?.(fqn) : undefined;
  }

  /** Wing's hook: stores the values of `cloud.Secret`s. */
  public async storeSecrets(secrets: { [name: string]: string }): Promise<void> {
    await this.builtin.storeSecrets?.(secrets);
  }

  /** Whether this compilation is for the platform's target. */
  protected isTarget(): boolean {
    return process.env.WING_TARGET === this.target;
  }
}
