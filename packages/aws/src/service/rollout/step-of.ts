/** A task that runs once. */
export interface Step {
  /** ARN of the task definition. */
  readonly task: string;
  /** ARN of the cluster. */
  readonly cluster: string;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  /** Seconds until it counts as failed. */
  readonly timeout: number;
  /** Name of the machines; absent: Fargate. */
  readonly capacityProvider?: string;
}

/** Reads a step from the environment that Terraform gives. @throws Error where something is missing */
export function stepOf(environment: Readonly<Record<string, string | undefined>>): Step {
  const get = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === "")
      throw new Error(`The variable ${name} is not set: this program is run by Terraform.`);
    return value;
  };
  const timeout = Number(get("TIMEOUT"));
  if (!(timeout > 0)) throw new Error(`TIMEOUT is ${get("TIMEOUT")}, and not a number of seconds above 0.`);
  const { CAPACITY_PROVIDER: capacityProvider } = environment;
  return {
    task: get("TASK"),
    cluster: get("CLUSTER"),
    subnets: get("SUBNETS").split(","),
    securityGroups: get("SECURITY_GROUPS").split(","),
    timeout,
    ...(capacityProvider !== undefined && { capacityProvider }),
  };
}
