import type { Endpoint } from "@wing-containers/core";
import { Service } from "@wing-containers/core";
import { FORWARD, IMPLEMENTATION, portByName } from "@wing-containers/core/provider";
import type { core, std } from "@winglang/sdk";
import { bindSimulatorResource, simulatorLiftedFieldsFor } from "@winglang/sdk/lib/target-sim/util";
import { showInConsole } from "./console/show-in-console";
import { description } from "./description";
import { forwardAddress } from "./host/forward-address";
import { InflightHost } from "./host/inflight-host";
import { workloadClient } from "./host/workload-client";
import { checkRoutes } from "./workload/check-routes";
import { endpointOf } from "./workload/endpoint-of";
import { schemeOf } from "./workload/scheme-of";
import { servingPorts } from "./workload/serving-ports";
import { toWorkloadSchema } from "./workload/to-workload-schema";
import { WORKLOAD_TYPE } from "./workload/workload-schema";

const METHODS = ["start", "stop", "started"];

/** A service of the simulator: containers on the machine's own engine. */
export class DockerService extends Service {
  public static readonly [IMPLEMENTATION] = description;

  private readonly host = new InflightHost(this);

  /** @throws WorkloadError for what only the spec as a whole can tell */
  public constructor(...args: ConstructorParameters<typeof Service>) {
    super(...args);
    checkRoutes(this._spec);
    showInConsole(this, "Service");
  }

  /** Wing's hook: inflight code of the service calls an operation of a resource. */
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
    return workloadClient("Service", METHODS);
  }

  public override get publicUrl(): string | undefined {
    const port = servingPorts(this._spec).find((candidate) => candidate.public);
    return port && endpointOf(this, port).url;
  }

  public override get internalUrl(): string | undefined {
    const [port] = servingPorts(this._spec);
    return port && `${schemeOf(port.protocol)}://${this._spec.name}:${port.port}`;
  }

  public override get hostname(): string {
    return this._spec.name;
  }

  public override endpoint(portName: string): Endpoint {
    return endpointOf(this, portByName(this, portName));
  }

  /** What the simulator runs. */
  public toSimulator() {
    return { type: WORKLOAD_TYPE, ...toWorkloadSchema(this, this.host) };
  }

  public override onLift(host: std.IInflightHost, ops: string[]): void {
    bindSimulatorResource(this, host, ops);
    super.onLift(host, ops);
  }

  public get _liftMap(): core.LiftMap {
    const methods = METHODS.map((method) => [method, []] as const);
    return { ...Object.fromEntries(methods), [FORWARD]: forwardAddress(this).lifts };
  }

  public override _liftedState(): Record<string, string> {
    return { ...simulatorLiftedFieldsFor(this), ...forwardAddress(this).fields };
  }
}
