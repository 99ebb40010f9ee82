import type { WorkloadProps } from "../../props/workload-props";
import { CONTAINER_FIELDS } from "./container-fields";

/** Names of the fields that services and functions have in common, in the order of the props. */
export const WORKLOAD_FIELDS = [
  "name",
  ...CONTAINER_FIELDS,
  "port",
  "public",
  "architecture",
  "sidecars",
  "initContainers",
  "volumes",
  "replicas",
  "scaling",
  "routes",
  "domains",
  "requestTimeout",
  "rollout",
  "dev",
  "onUnsupported",
  "overrides",
] as const satisfies readonly (keyof WorkloadProps)[];
