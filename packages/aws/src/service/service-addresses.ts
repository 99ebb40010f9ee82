import type { Endpoint, Workload } from "@wing-containers/core";
import { FORWARD, type PortSpec, portByName } from "@wing-containers/core/provider";
import { core, type std } from "@winglang/sdk";
import { AwsInflightHost } from "@winglang/sdk/lib/shared-aws/inflight-host";
import type { LoadBalancing } from "../balancing/load-balancing";
import { membersOf } from "../shared/members";
import { namespaceOf } from "../shared/namespace";
import { networkOf } from "../shared/network";
import { type ControllableService, letControl } from "./control/let-control";
import { schemeOf } from "./scheme-of";
import { CLIENT_FIELDS, controlState } from "./service-client";
import { servingPorts } from "./serving-ports";

/** Where others reach a service. */
export class ServiceAddresses {
  public constructor(
    private readonly workload: Workload,
    private readonly balancing: LoadBalancing,
    private readonly service: ControllableService,
  ) {}

  /** Name of the service in the app's own zone. */
  public get hostname(): string {
    return `${this.workload._spec.name}.${namespaceOf(this.workload).name}`;
  }

  public get publicUrl(): string | undefined {
    const port = servingPorts(this.workload._spec).find((candidate) => candidate.public);
    return port && this.addressOf(port).url;
  }

  public get internalUrl(): string | undefined {
    const [port] = servingPorts(this.workload._spec);
    return port && this.internalAddressOf(port).url;
  }

  /** @throws Error with the names of the ports when there is none of this name */
  public endpoint(portName: string): Endpoint {
    return this.addressOf(portByName(this.workload, portName));
  }

  /** Lets the code of a host call the service inside the app's network, and start and stop it. */
  public letIn(host: std.IInflightHost, ops: readonly string[]): void {
    letControl(this.workload, this.service, host, ops);
    if (!ops.includes(FORWARD) || !AwsInflightHost.isAwsInflightHost(host)) return;
    const { privateSubnetIds } = networkOf(this.workload);
    host.addNetwork({ subnetIds: [...privateSubnetIds], securityGroupIds: [membersOf(this.workload).id] });
    host.addEnvironment(this.urlVariable, this.forwardUrl ?? "");
  }

  /** Fields of the inflight client. */
  public liftedState(): Record<string, string> {
    const { requestTimeout } = this.workload._spec;
    return {
      ...controlState(this.workload),
      [CLIENT_FIELDS.url]: `process.env[${JSON.stringify(this.urlVariable)}]`,
      ...(requestTimeout !== undefined && { [CLIENT_FIELDS.timeout]: core.liftObject(requestTimeout * 1_000) }),
    };
  }

  private get urlVariable(): string {
    return `WORKLOAD_URL_${this.workload.node.addr.slice(-8)}`;
  }

  private get forwardUrl(): string | undefined {
    const port = this.workload._spec.main.ports.find(({ protocol }) => protocol === "http");
    return port && this.internalAddressOf(port).url;
  }

  private addressOf(port: PortSpec): Endpoint {
    return (port.public ? this.balancing.addresses.get(port.name) : undefined) ?? this.internalAddressOf(port);
  }

  private internalAddressOf({ port, protocol }: PortSpec): Endpoint {
    return { url: `${schemeOf(protocol)}://${this.hostname}:${port}`, host: this.hostname, port: String(port) };
  }
}
