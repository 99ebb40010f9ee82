import {
  type Diagnostic,
  HOST_NAME,
  readMap,
  readSection,
  readText,
  readTexts,
  type TextRule,
} from "@wing-containers/core/provider";
import { arnRule } from "./arn-rule";
import { CERTIFICATE } from "./certificate-rule";
import { readListener } from "./existing-listener";
import { readLogRetention } from "./log-retention";
import { readRepository } from "./read-repository";
import { readTags } from "./read-tags";
import type { Settings } from "./settings";

/** The keys of `[containers.aws]`. */
export const SETTING_NAMES = [
  "name",
  "cluster_name",
  "load_balancer_arn",
  "listener_arn",
  "listener_priority",
  "repository_url",
  "certificates",
  "log_retention_days",
  "permissions_boundary_arn",
  "security_group_ids",
  "tags",
] as const;

const NAME: TextRule = {
  accepted: "letters, digits and -, a letter first, 40 characters at most, such as shop-staging",
  test: (text) => /^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(text),
};

/** Source: Amazon ECS API reference, CreateCluster, `clusterName`. */
const CLUSTER_NAME: TextRule = {
  accepted: "the name of an ECS cluster: letters, digits, - and _, 255 characters at most",
  test: (text) => /^[A-Za-z0-9_-]{1,255}$/.test(text),
};

const SECURITY_GROUP: TextRule = {
  accepted: "the id of a security group, such as sg-0a1b2c3d4e5f67890",
  test: (text) => /^sg-[0-9a-f]{8,17}$/.test(text),
};

const BOUNDARY = arnRule("a policy of IAM", "arn:aws:iam::123456789012:policy/boundary");

/** Reads the section `[containers.aws]` of wing.toml, which may be anything, or nothing. */
export function readSettings(section: unknown): {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const at = { value: section, path: "containers.aws", hidden: false, problems: diagnostics };
  const fields = readSection(at, SETTING_NAMES);
  const name = readText(fields.name, NAME);
  const clusterName = readText(fields.cluster_name, CLUSTER_NAME);
  const listener = readListener(fields);
  const repository = readRepository(fields.repository_url);
  const permissionsBoundary = readText(fields.permissions_boundary_arn, BOUNDARY);
  const certificates = readMap(fields.certificates, HOST_NAME, (field) => readText(field, CERTIFICATE));
  const settings: Settings = {
    ...(name !== undefined && { name }),
    ...(clusterName !== undefined && { clusterName }),
    ...(listener !== undefined && { listener }),
    ...(repository !== undefined && { repository }),
    ...(permissionsBoundary !== undefined && { permissionsBoundary }),
    certificates: Object.fromEntries(Object.entries(certificates).map(([domain, arn]) => [domain.toLowerCase(), arn])),
    logRetentionDays: readLogRetention(fields.log_retention_days),
    securityGroupIds: readTexts(fields.security_group_ids, SECURITY_GROUP) ?? [],
    tags: readTags(fields.tags),
  };
  return { settings, diagnostics };
}
