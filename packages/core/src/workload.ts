import { std } from "@winglang/sdk";
import type { Construct } from "constructs";
import { buildSpec } from "./build-spec";
import type { Endpoint } from "./endpoint";
import type { ForwardProps, IForwarder } from "./forwarder";
import { requireCapability } from "./provider/capabilities/require-capability";
import { implementationOf } from "./provider/platform/implementation";
import { NotProvidedError } from "./provider/platform/not-provided-error";
import { splitArguments } from "./provider/platform/split-arguments";
import type { WorkloadSpec } from "./provider/spec/workload-spec";

/**
 * What services and functions have in common: containers, and the addresses at which others reach them.
 */
export abstract class Workload extends std.Resource {
  /** What the provider builds from. @internal */
  public readonly _spec: WorkloadSpec;

  /** Resources behind `spec.main.secrets`, `spec.scaling.queues` and the like, by construct path. @internal */
  public readonly _referenced: ReadonlyMap<string, std.IResource>;

  /** @internal */
  protected constructor(scope: Construct, id: string, kind: "service" | "function", handler: unknown, props: unknown) {
    super(scope, id);
    const args = splitArguments(handler, props);
    const provider = implementationOf(new.target);
    const { spec, referenced } = buildSpec(this, provider, kind, args.handler !== undefined, args.props);
    this._spec = spec;
    this._referenced = referenced;
  }

  /** URL of the first public port, for clients outside the app; none if no port is public. */
  public get publicUrl(): string | undefined {
    throw new NotProvidedError(this, "publicUrl");
  }

  /** URL of the first port, for other containers of the app; none if there is no port. */
  public get internalUrl(): string | undefined {
    throw new NotProvidedError(this, "internalUrl");
  }

  /** Host name for other containers of the app; none where the target cannot tell. */
  public get hostname(): string | undefined {
    throw new NotProvidedError(this, "hostname");
  }

  /**
   * Address of one port that inflight code of the app can reach.
   *
   * @param portName name of the port, see `Port.name`
   * @throws if the workload has no port of that name
   */
  public endpoint(portName: string): Endpoint {
    throw new NotProvidedError(this, `endpoint("${portName}")`);
  }

  /**
   * Lets code in the workload's containers use another resource of the app.
   *
   * @param name name under which the code finds it, unique in the workload
   * @param resource any resource with inflight methods
   * @param ops names of the inflight methods that the code may call
   * @throws where the target has no bindings
   */
  public bind(name: string, resource: std.IResource, ops: string[]): void {
    const call = `bind("${name}", ${resource.node.path}, ${JSON.stringify(ops)})`;
    requireCapability(this, implementationOf(this.constructor), { capability: "binding", path: call });
    throw new NotProvidedError(this, call);
  }

  /**
   * Handlers that hand events to the workload by HTTP.
   *
   * @param props which request an event becomes
   * @throws where the target has no event handlers
   */
  public forward(props?: ForwardProps): IForwarder {
    const call = `forward(${JSON.stringify(props ?? {})})`;
    requireCapability(this, implementationOf(this.constructor), { capability: "event-handler", path: call });
    throw new NotProvidedError(this, call);
  }
}
