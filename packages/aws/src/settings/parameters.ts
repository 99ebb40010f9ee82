/** A JSON schema, as far as platforms give them to Wing. */
interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}

const TEXT = { type: "string" };
const TEXTS = { type: "array", items: TEXT };
const MAP = { type: "object", additionalProperties: TEXT };

/**
 * The schema of all that wing.toml may say: Wing's own for the target, and ours. It names the types only: a program with
 * containers has been told by then what else is wrong, field by field.
 */
export function parameters(builtin: Schema): object {
  return {
    ...builtin,
    properties: {
      ...builtin.properties,
      containers: {
        type: "object",
        properties: {
          aws: {
            type: "object",
            additionalProperties: false,
            properties: {
              name: TEXT,
              cluster_name: TEXT,
              load_balancer_arn: TEXT,
              listener_arn: TEXT,
              listener_priority: { type: "integer" },
              repository_url: TEXT,
              certificates: MAP,
              log_retention_days: { anyOf: [{ type: "integer" }, TEXT] },
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
