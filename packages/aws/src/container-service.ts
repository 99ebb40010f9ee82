import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { type Endpoint, Service } from "@wing-containers/core";
import { FORWARD, IMPLEMENTATION } from "@wing-containers/core/provider";
import type { aws, core, std } from "@winglang/sdk";
import { dependable } from "cdktf";
import { description } from "./description";
import { InflightHost } from "./host/inflight-host";
import { allow } from "./identity/allow";
import { createRole } from "./identity/create-role";
import { type CreatedService, createService } from "./service/create-service";
import { ECS_TASKS } from "./service/ecs-tasks";
import { serviceClient } from "./service/service-client";
import { addTaskBindings } from "./service/task-bindings";

/** A service of ECS. */
export class ContainerService extends Service {
  public static readonly [IMPLEMENTATION] = description;

  private readonly host = new InflightHost(this);
  private readonly role: IamRole;
  private readonly created: CreatedService;

  public constructor(...args: ConstructorParameters<typeof Service>) {
    super(...args);
    this.role = createRole(this, "TaskRole", ECS_TASKS);
    this.created = createService(this, this.host, this.role);
  }

  /** Wing's hook: inflight code of the service calls an operation of a resource. */
  public addPolicyStatements(...statements: aws.PolicyStatement[]): void {
    this.host.allow(...statements);
  }

  /** Wing's hook: what the service uses is in a network, as the service itself is. */
  public addNetwork(): void {}

  /** Wing's hook: all resources are there, and nothing has been written. */
  public override _preSynthesize(): void {
    super._preSynthesize();
    this.host.bundle();
    addTaskBindings(this, this.host);
    const { statements } = this.host;
    // A policy has at least one statement.
    if (statements.length === 0) return;
    const policy = dependable(allow(this, "TaskPolicy", this.role, () => statements));
    for (const resource of this.created.waiting) resource.dependsOn = [...(resource.dependsOn ?? []), policy];
  }

  /** Code of the inflight client, for Wing. */
  public static _toInflightType(): string {
    return serviceClient();
  }

  public override get publicUrl(): string | undefined {
    return this.created.addresses.publicUrl;
  }

  public override get internalUrl(): string | undefined {
    return this.created.addresses.internalUrl;
  }

  public override get hostname(): string | undefined {
    return this.created.addresses.hostname;
  }

  public override endpoint(portName: string): Endpoint {
    return this.created.addresses.endpoint(portName);
  }

  public override onLift(host: std.IInflightHost, ops: string[]): void {
    this.created.addresses.letIn(host, ops);
    super.onLift(host, ops);
  }

  public get _liftMap(): core.LiftMap {
    return { start: [], stop: [], started: [], [FORWARD]: [] };
  }

  public override _liftedState(): Record<string, string> {
    return this.created.addresses.liftedState();
  }
}
