import { FORWARD } from "@wing-containers/core/provider";
import type { std } from "@winglang/sdk";
import { AwsInflightHost } from "@winglang/sdk/lib/shared-aws/inflight-host";
import type { ContainerFunction } from "../container-function";

/** Operations that invoke the function. */
const INVOKING = ["invoke", "invokeAsync", FORWARD];

/** Lets the code of a host invoke a function. */
export function letInvoke(target: ContainerFunction, host: std.IInflightHost, ops: readonly string[]): void {
  if (!AwsInflightHost.isAwsInflightHost(host) || !ops.some((op) => INVOKING.includes(op))) return;
  host.addPolicyStatements({ actions: ["lambda:InvokeFunction"], resources: [target.functionArn] });
  host.addEnvironment(variableOf(target), target.functionArn);
}

/** Fields of a function's inflight client. */
export function liftedFunction(target: ContainerFunction): Record<string, string> {
  return {
    $functionArn: `process.env[${JSON.stringify(variableOf(target))}]`,
    $constructPath: JSON.stringify(target.node.path),
  };
}

function variableOf({ node }: ContainerFunction): string {
  return `FUNCTION_NAME_${node.addr.slice(-8)}`;
}
