import { Function as ContainerFunction, type Endpoint } from "@wing-containers/core";
import { FORWARD, IMPLEMENTATION, portByName } from "@wing-containers/core/provider";
import type { core, std } from "@winglang/sdk";
import { bindSimulatorResource, simulatorLiftedFieldsFor } from "@winglang/sdk/lib/target-sim/util";
import { functionPanelProps } from "./console/function-panel-props";
import { showInConsole } from "./console/show-in-console";
import { description } from "./description";
import { functionClientType } from "./function/function-client-type";
import { forwardAddress } from "./host/forward-address";
import { InflightHost } from "./host/inflight-host";
import { endpointOf } from "./workload/endpoint-of";
import { invocationPort, servingPorts } from "./workload/serving-ports";
import { toWorkloadSchema } from "./workload/to-workload-schema";
import { FUNCTION_TYPE } from "./workload/workload-schema";

/** A function of the simulator: containers that are started for its invocations on the machine's own engine. */
export class DockerFunction extends ContainerFunction {
  public static readonly [IMPLEMENTATION] = description;

  private readonly host = new InflightHost(this);

  public constructor(...args: ConstructorParameters<typeof ContainerFunction>) {
    super(...args);
    showInConsole(this, "Function");
  }

  /** Wing's hook: inflight code of the function calls an operation of a resource. */
  public addPermission(resource: std.IResource, operation: string): void {
    this.host.addPermission(resource, operation);
  }

  /** Wing's hook: all resources are there, and nothing has been written. */
  public override _preSynthesize(): void {
    super._preSynthesize();
    this.host.bundle();
  }

  /** Code of the inflight client, for Wing. */
  public static _toInflightType(): string {
    return functionClientType();
  }

  public override get publicUrl(): string | undefined {
    const port = servingPorts(this._spec).find((candidate) => candidate.public);
    return port && endpointOf(this, port).url;
  }

  /** None where all instances may sleep: a host name starts none. */
  public override get internalUrl(): string | undefined {
    return this.hostname && `http://${this.hostname}:${invocationPort(this._spec).port}`;
  }

  /** None where all instances may sleep: a host name starts none. */
  public override get hostname(): string | undefined {
    return this._spec.scaling.min > 0 ? this._spec.name : undefined;
  }

  public override endpoint(portName: string): Endpoint {
    return endpointOf(this, portByName(this, portName));
  }

  /** What the simulator runs. */
  public toSimulator() {
    const { props, policy } = toWorkloadSchema(this, this.host);
    return { type: FUNCTION_TYPE, props: { ...props, ...functionPanelProps(this) }, policy };
  }

  public override onLift(host: std.IInflightHost, ops: string[]): void {
    bindSimulatorResource(this, host, ops);
    super.onLift(host, ops);
  }

  /** A handler is called by being invoked. */
  public get _liftMap(): core.LiftMap {
    return { invoke: [], invokeAsync: [], handle: [[this, ["invoke"]]], [FORWARD]: forwardAddress(this).lifts };
  }

  public override _liftedState(): Record<string, string> {
    return { ...simulatorLiftedFieldsFor(this), ...forwardAddress(this).fields };
  }
}
