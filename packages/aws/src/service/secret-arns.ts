import type { Workload } from "@wing-containers/core";
import type { Secret } from "@winglang/sdk/lib/target-tf-aws/secret";

/** ARN of a `cloud.Secret` that the workload's props refer to, by its construct's path. */
export function secretArns(workload: Workload): (path: string) => string {
  return (path) => {
    const secret = workload._referenced.get(path) as Secret | undefined;
    if (secret === undefined) throw new Error(`${workload.node.path}: the secret ${path} is not in the props.`);
    return secret.secretArn;
  };
}
