import { cloud, type std } from "@winglang/sdk";
import { tokenEnvName } from "@winglang/sdk/lib/core/tokens";
import { CdkTfTokens } from "@winglang/sdk/lib/shared-tf/tokens";
import { Fn } from "cdktf";

/** What Terraform knows when it applies only, in the inflight code of containers: Wing's own tokens are for its functions. */
export class HostTokens extends CdkTfTokens {
  private readonly known = new Map<string, string>();

  /** Wing's hook: gives a host what its code needs to read the value. */
  public override onLiftValue(host: std.IInflightHost, value: unknown): void {
    if (host instanceof cloud.Function) {
      super.onLiftValue(host, value);
      return;
    }
    const name = tokenEnvName(JSON.stringify(value));
    // cdktf makes a token of each call, and a host takes one value for a variable.
    const text = this.known.get(name) ?? Fn.jsonencode(value);
    this.known.set(name, text);
    (host as std.IInflightHost & { addEnvironment(name: string, value: string): void }).addEnvironment(name, text);
  }
}
