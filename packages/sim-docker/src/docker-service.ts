import type { Endpoint } from "@wing-containers/core";
import { Service } from "@wing-containers/core";
import { IMPLEMENTATION } from "@wing-containers/core/provider";
import type { core, std } from "@winglang/sdk";
import {
  bindSimulatorResource,
  makeSimulatorJsClientType,
  simulatorLiftedFieldsFor,
} from "@winglang/sdk/lib/target-sim/util";
import { description } from "./description";
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

  /** @throws WorkloadError for what only the spec as a whole can tell */
  public constructor(...args: ConstructorParameters<typeof Service>) {
    super(...args);
    checkRoutes(this._spec);
  }

  /** Code of the inflight client, for Wing. */
  public static _toInflightType(): string {
    return makeSimulatorJsClientType("Service", METHODS);
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
    const ports = servingPorts(this._spec);
    const port = ports.find(({ name }) => name === portName);
    if (port !== undefined) return endpointOf(this, port);
    const names = ports.map(({ name }) => `"${name}"`).join(", ");
    throw new Error(
      `${this.node.path}: endpoint("${portName}"): there is no such port. ` +
        (names === "" ? "The workload has no ports: add one to `ports`." : `The workload's ports are ${names}.`),
    );
  }

  /** What the simulator runs. */
  public toSimulator() {
    return { type: WORKLOAD_TYPE, ...toWorkloadSchema(this) };
  }

  public override onLift(host: std.IInflightHost, ops: string[]): void {
    bindSimulatorResource(this, host, ops);
    super.onLift(host, ops);
  }

  public get _liftMap(): core.LiftMap {
    return Object.fromEntries(METHODS.map((method) => [method, []]));
  }

  public override _liftedState(): Record<string, string> {
    return simulatorLiftedFieldsFor(this);
  }
}
