/** A JSON schema, as far as platforms give them to Wing. */
interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}

const TEXT = { type: "string" };
/** `--value` gives texts only. */
const NUMBER = { anyOf: [{ type: "number" }, TEXT] };
const TEXTS = { type: "array", items: TEXT };
const MAP = { type: "object", additionalProperties: TEXT };

/**
 * The schema of all that wing.toml may say: Wing's own for the target, and ours. It names the types only, because what Wing
 * says of a schema names no fields; what else is wrong is said field by field.
 */
export function parameters(builtin: Schema): object {
  return {
    ...builtin,
    // Wing takes an id once, and its own platform may be named beside ours.
    $id: "wing-containers-aws-parameters",
    properties: {
      ...builtin.properties,
      containers: {
        type: "object",
        properties: {
          aws: {
            type: "object",
            properties: {
              name: TEXT,
              cluster_name: TEXT,
              load_balancer_arn: TEXT,
              listener_arn: TEXT,
              listener_priority: NUMBER,
              repository_url: TEXT,
              certificates: MAP,
              log_retention_days: NUMBER,
              permissions_boundary_arn: TEXT,
              security_group_ids: TEXTS,
              tags: MAP,
            },
          },
        },
      },
    },
  };
}
