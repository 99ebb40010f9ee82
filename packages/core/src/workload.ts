import { core, std } from "@winglang/sdk";
import type { Construct } from "constructs";
import { buildSpec } from "./build-spec";
import type { Endpoint } from "./endpoint";
import { checkForward } from "./forward/check-forward";
import { createForwarder } from "./forward/create-forwarder";
import type { ForwardProps, IForwarder } from "./forwarder";
import type { Binding } from "./provider/binding/binding";
import { checkBinding } from "./provider/binding/check-binding";
import { resourceType } from "./provider/binding/resource-type";
import { requireCapability } from "./provider/capabilities/require-capability";
import { WorkloadError } from "./provider/diagnostics/workload-error";
import { printText } from "./provider/normalise/read/print-text";
import { ENVIRONMENT_NAME } from "./provider/normalise/rules/environment-name-rule";
import { implementationOf } from "./provider/platform/implementation";
import { NotProvidedError } from "./provider/platform/not-provided-error";
import { splitArguments } from "./provider/platform/split-arguments";
import type { WorkloadSpec } from "./provider/spec/workload-spec";

/**
 * What services and functions have in common: containers, and the addresses at which others reach them.
 */
export abstract class Workload extends std.Resource implements std.IInflightHost {
  /** What the provider builds from. @internal */
  public readonly _spec: WorkloadSpec;

  /** Resources behind `spec.main.secrets`, `spec.scaling.queues` and the like, by construct path. @internal */
  public readonly _referenced: ReadonlyMap<string, std.IResource>;

  /** The closure that the main container runs; none where there is an image. @internal */
  public readonly _handler: std.IInflight | undefined;

  /** What `bind()` was given. @internal */
  public readonly _bindings: Binding[] = [];

  /** Variables of every container, beside those of the spec. Complete when the app is synthesised. @internal */
  public readonly _environment = new Map<string, string>();

  /** @internal */
  protected constructor(scope: Construct, id: string, kind: "service" | "function", handler: unknown, props: unknown) {
    super(scope, id);
    const args = splitArguments(handler, props);
    const provider = implementationOf(new.target);
    const { spec, referenced } = buildSpec(this, provider, kind, args.handler !== undefined, args.props);
    this._spec = spec;
    this._handler = args.handler as std.IInflight | undefined;
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
   * @throws for operations that the resource does not have, and where the target has no bindings to such a resource
   */
  public bind(name: string, resource: std.IResource, ops: string[]): void {
    const problems = checkBinding(name, resource, ops, this._bindings);
    if (problems.length > 0) throw new WorkloadError(this.node.path, problems);
    const call = `bind("${name}", ${resource.node.path}, ${JSON.stringify(ops)})`;
    const asked = { capability: "binding", path: call, value: resourceType(resource) } as const;
    requireCapability(this, implementationOf(this.constructor), asked);
    this._bindings.push({ name, resource, ops: [...new Set(ops)] });
    for (const op of new Set(ops)) {
      const connection = { source: this, sourceOp: "bind", target: resource, targetOp: op, name };
      std.Node.of(this).addConnection(connection as std.AddConnectionProps);
    }
  }

  /**
   * Handlers that hand events to the workload by HTTP.
   *
   * @param props which request an event becomes
   * @throws where the props are wrong; its methods throw where the target has no handler for that kind of event
   */
  public forward(props?: ForwardProps): IForwarder {
    const problems = checkForward(this._spec, props);
    if (problems.length > 0) throw new WorkloadError(this.node.path, problems);
    return createForwarder(this, { ...props });
  }

  /**
   * Sets an environment variable of every container of the workload. Wing's lifting does so too, for what inflight code
   * of the workload needs.
   *
   * @param name letters, digits and _, no digit first
   * @param value may hold what is known only when the app runs
   * @throws where the variable is set already, to another value
   */
  public addEnvironment(name: string, value: string): void {
    const known = this._environment.get(name) ?? this._spec.main.env[name];
    const code = ENVIRONMENT_NAME.test(name) ? "environment.clash" : "value.pattern";
    if (code === "environment.clash" && (known === undefined || known === value)) {
      this._environment.set(name, value);
      return;
    }
    throw new WorkloadError(this.node.path, [
      {
        code,
        severity: "error",
        path: "addEnvironment()",
        message:
          code === "value.pattern" ? "That is no name of a variable." : "The variable has another value already.",
        given: printText(name),
        accepted: code === "value.pattern" ? ENVIRONMENT_NAME.accepted : "one value for each variable",
        remedy: "Use another name.",
      },
    ]);
  }

  /** Wing's hook: collects what the closure and the bindings need. @internal */
  public override _preSynthesize(): void {
    super._preSynthesize();
    if (this._handler !== undefined) core.Lifting.lift(this._handler, this, ["handle"]);
    for (const { resource, ops } of this._bindings) core.Lifting.lift(resource, this, [...ops]);
  }
}
