import type { App } from "@winglang/sdk/lib/target-tf-aws/app";
import { checkExistingNetwork } from "../settings/check-existing-network";
import { createNetwork } from "./create-network";
import { oncePerApp } from "./once-per-app";

/** Where the containers of an app run. */
export interface Network {
  readonly vpcId: string;
  /** For what is reached from outside; in two availability zones at least, none where an existing network has none. */
  readonly publicSubnetIds: readonly string[];
  /** For containers. */
  readonly privateSubnetIds: readonly string[];
}

/**
 * The app's network: the one of the settings that Wing itself has for it (`[tf-aws] vpc = "existing"`), or one of its own.
 *
 * @throws WorkloadError for settings that are wrong
 */
export const networkOf = oncePerApp((scope, app): Network => {
  const { parameters } = app;
  if (parameters.value("tf-aws/vpc") !== "existing") return createNetwork(scope);
  checkExistingNetwork(parameters.value("tf-aws"));
  const { vpc, privateSubnetIds, publicSubnetIds } = app as unknown as App;
  return { vpcId: vpc.id, privateSubnetIds, publicSubnetIds };
});
