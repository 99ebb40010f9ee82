import { raiseProblems } from "@wing-containers/core/provider";
import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";
import type { Repository } from "../shared/repository";
import type { ExistingListener } from "./existing-listener";
import { readSettings } from "./read-settings";

/** What `[containers.aws]` of wing.toml says: what is there already, and how to make the rest. */
export interface Settings {
  /** What tells the app from others in the account. Absent: its folder and its main file do. */
  readonly name?: string;
  /** Name of an ECS cluster. Absent: the app makes one. */
  readonly clusterName?: string;
  /** A load balancer and its listener for public HTTP ports. Absent: each service makes its own. */
  readonly listener?: ExistingListener;
  /** The ECR repository for the app's images. Absent: the app makes one. */
  readonly repository?: Repository;
  /** ARNs of certificates by domain name, for domains that name none. */
  readonly certificates: Readonly<Record<string, string>>;
  /** Days that logs are kept; 0 for ever. */
  readonly logRetentionDays: number;
  /** ARN of the permissions boundary of every role. Absent: none. */
  readonly permissionsBoundary?: string;
  /** Security groups that every service is in, beside its own. */
  readonly securityGroupIds: readonly string[];
  /** Tags of everything. */
  readonly tags: Readonly<Record<string, string>>;
}

const KNOWN = new WeakMap<core.App, Settings>();

/**
 * The settings of an app.
 *
 * @throws WorkloadError for settings that are wrong
 */
export function settingsOf(user: IConstruct): Settings {
  const app = core.App.of(user);
  const known = KNOWN.get(app);
  if (known !== undefined) return known;
  const { settings, diagnostics } = readSettings(app.parameters.value("containers/aws"));
  raiseProblems("The section containers.aws of wing.toml", diagnostics);
  KNOWN.set(app, settings);
  return settings;
}
