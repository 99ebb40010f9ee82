import type { DevSpec, WatchSpec } from "../../spec/dev-spec";
import type { PreDeployStepSpec, RolloutSpec } from "../../spec/rollout-spec";
import type { FieldIds } from "./field-ids";

/** What rolling out asks for. */
export type RolloutIds = FieldIds<
  RolloutSpec,
  {
    strategy: `rollout.${Exclude<RolloutSpec["strategy"], "rolling">}`;
    autoRollback: "rollout.no-rollback";
    healthGracePeriod: "rollout.health-grace-period";
    preDeploy: FieldIds<PreDeployStepSpec, { command: "rollout.pre-deploy"; timeout: never }>;
  }
>;

/** What developing asks for. */
export type DevIds = FieldIds<DevSpec, { watch: WatchIds; debugPort: "dev.debug-port" }>;

type WatchIds = FieldIds<
  WatchSpec,
  { action: "dev.watch"; path: never; target: never; ignore: never; initialSync: never; exec: never }
>;
