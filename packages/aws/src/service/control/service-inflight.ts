import type * as Ecs from "@aws-sdk/client-ecs";

/** Seconds that `start()` waits for a service to become ready. */
const PATIENCE = 600;

/** Which service it is, and how many replicas it starts with. */
export interface ControlledService {
  /** The client of ECS that Wing's SDK comes with; loaded by those who start and stop. */
  readonly ecs: () => typeof Ecs;
  readonly cluster: string;
  readonly service: string;
  readonly replicas: number;
}

/** Starts and stops a service; what inflight code of other hosts calls. */
export class ServiceControl {
  private client: Ecs.ECSClient | undefined;

  public constructor(private readonly of: ControlledService) {}

  public async start(): Promise<void> {
    const { ecs, cluster, service, replicas } = this.of;
    if (!(await this.started())) await this.setDesiredCount(replicas);
    const waiter = { client: this.connected, maxWaitTime: PATIENCE };
    await ecs().waitUntilServicesStable(waiter, { cluster, services: [service] });
  }

  public async stop(): Promise<void> {
    if (await this.started()) await this.setDesiredCount(0);
  }

  public async started(): Promise<boolean> {
    const { ecs, cluster, service } = this.of;
    const { DescribeServicesCommand } = ecs();
    const { services = [] } = await this.connected.send(new DescribeServicesCommand({ cluster, services: [service] }));
    const [found] = services;
    if (found === undefined) throw new Error(`The service ${service} is not in the cluster ${cluster}.`);
    return (found.desiredCount ?? 0) > 0;
  }

  private async setDesiredCount(desiredCount: number): Promise<void> {
    const { ecs, cluster, service } = this.of;
    const { UpdateServiceCommand } = ecs();
    await this.connected.send(new UpdateServiceCommand({ cluster, service, desiredCount }));
  }

  private get connected(): Ecs.ECSClient {
    const { ECSClient } = this.of.ecs();
    this.client ??= new ECSClient({});
    return this.client;
  }
}
