import { resolve } from "node:path";
import { Function as BaseFunction, type Endpoint } from "@wing-containers/core";
import { FORWARD, IMPLEMENTATION } from "@wing-containers/core/provider";
import { type aws, core, type std } from "@winglang/sdk";
import { description } from "./description";
import { createFunction, type LambdaContainer } from "./function/create-function";
import { functionClientType } from "./function/function-client-type";
import { letInvoke, liftedFunction } from "./function/lifted-function";
import { BINDINGS_FILE } from "./host/bindings-file";
import { InflightHost } from "./host/inflight-host";
import { placeAdapter } from "./image/place-adapter";

/** A function of Lambda. */
export class ContainerFunction extends BaseFunction {
  public static readonly [IMPLEMENTATION] = description;

  private readonly host = new InflightHost(this);
  private readonly lambda: LambdaContainer;

  public constructor(...args: ConstructorParameters<typeof BaseFunction>) {
    super(...args);
    this.lambda = createFunction(this, this.host);
  }

  /** ARN, for what Wing's own resources of AWS ask of a function. */
  public get functionArn(): string {
    return this.lambda.arn;
  }

  /** Name, for what Wing's own resources of AWS ask of a function. */
  public get functionName(): string {
    return this.lambda.name;
  }

  /** Wing's hook: inflight code of the function calls an operation of a resource. */
  public addPolicyStatements(...statements: aws.PolicyStatement[]): void {
    this.host.allow(...statements);
  }

  /** Wing's hook: what the function uses is in a network. */
  public addNetwork(config: aws.NetworkConfig): void {
    this.lambda.join(config);
  }

  /** Wing's hook: all resources are there, and nothing has been written. */
  public override _preSynthesize(): void {
    super._preSynthesize();
    this.host.bundle();
    if (this.host.bindings !== undefined) this.addEnvironment("WING_BINDINGS", BINDINGS_FILE);
    placeAdapter(resolve(core.App.of(this).outdir), this._spec.architecture);
  }

  /** Code of the inflight client, for Wing. */
  public static _toInflightType(): string {
    return functionClientType();
  }

  /** The function's own URL, where a port is public. */
  public override get publicUrl(): string | undefined {
    return this.lambda.address?.url;
  }

  /** None: a function of Lambda is invoked, and has no address in a network. */
  public override get internalUrl(): string | undefined {
    return undefined;
  }

  /** None: a function of Lambda is invoked, and has no address in a network. */
  public override get hostname(): string | undefined {
    return undefined;
  }

  /** @throws Error where there is no public port of that name: a function of Lambda has no other address */
  public override endpoint(portName: string): Endpoint {
    const isPublic = this._spec.main.ports.some((port) => port.name === portName && port.public);
    if (isPublic && this.lambda.address !== undefined) return this.lambda.address;
    throw new Error(
      `${this.node.path}: endpoint("${portName}"): the function has no public port of that name. ` +
        "Give it `port` and `public: true`, or invoke it.",
    );
  }

  public override onLift(host: std.IInflightHost, ops: string[]): void {
    letInvoke(this, host, ops);
    super.onLift(host, ops);
  }

  /** A handler is called by being invoked. */
  public get _liftMap(): core.LiftMap {
    return { invoke: [], invokeAsync: [], handle: [[this, ["invoke"]]], [FORWARD]: [] };
  }

  public override _liftedState(): Record<string, string> {
    return liftedFunction(this);
  }
}
