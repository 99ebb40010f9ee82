/** A statement of a policy that allows something. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Conditions by operator, then by key. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A policy in the form that AWS takes. */
export function policyDocument(statements: readonly Statement[]) {
  return {
    Version: "2012-10-17",
    Statement: statements.map(({ actions, resources, conditions }) => ({
      Effect: "Allow",
      Action: actions,
      Resource: resources,
      ...(conditions && { Condition: conditions }),
    })),
  };
}
