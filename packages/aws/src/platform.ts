import { ContainersPlatform } from "@wing-containers/core/provider";
import type { core } from "@winglang/sdk";
import { Platform as AwsPlatform } from "@winglang/sdk/lib/target-tf-aws/platform";
import type { Construct } from "constructs";
import { ContainerFunction } from "./container-function";
import { ContainerService } from "./container-service";
import { enterApp, registerHostTokens } from "./host/host-tokens";
import { publishAll } from "./image/publish-all";
import { applyToAll } from "./settings/apply-to-all";
import { parameters } from "./settings/parameters";
import { requireProviderVersion, type TerraformConfig } from "./shared/provider-version";
import { shareNetwork } from "./shared/share-network";

/** Wing's own AWS platform with containers: what `-t @wing-containers/aws` loads. */
export class Platform extends ContainersPlatform {
  public readonly parameters: unknown;

  public constructor() {
    const builtin = new AwsPlatform();
    super(builtin, { service: ContainerService, function: ContainerFunction });
    this.parameters = parameters(builtin.parameters);
    // Before the app is made, which registers Wing's own.
    if (this.isTarget()) registerHostTokens();
  }

  /** Wing's hook: makes a resource. */
  public override newInstance(fqn: string, scope: Construct, id: string, ...args: unknown[]): unknown {
    if (this.isTarget()) {
      enterApp(scope);
      shareNetwork(scope);
    }
    return super.newInstance(fqn, scope, id, ...args);
  }

  /** Wing's hook: the app is complete, and nothing has been written. */
  public preSynth(app: core.App): void {
    if (!this.isTarget()) return;
    publishAll(app);
    applyToAll(app);
  }

  /** Wing's hook: makes what deploys the app for `wing test`. */
  public async createTestHarness(): Promise<unknown> {
    return new AwsPlatform().createTestHarness();
  }

  /** Wing's hook: the Terraform files are about to be written. */
  public postSynth(config: TerraformConfig): TerraformConfig {
    return this.isTarget() ? requireProviderVersion(config) : config;
  }
}
