import type { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaFunctionUrl } from "@cdktf/provider-aws/lib/lambda-function-url";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { Endpoint } from "@wing-containers/core";
import { Fn } from "cdktf";
import type { Construct } from "constructs";

/**
 * Gives a function a URL that anybody may call. Lambda asks for both permissions; that the second one is for calls through
 * the URL only cannot be said with version 5 of the Terraform provider.
 *
 * @param qualifier name of an alias; absent: the function as it is
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
export function functionUrl(
  scope: Construct,
  { functionName }: LambdaFunction,
  qualifier: string | undefined,
): Endpoint {
  const target = { functionName, ...(qualifier !== undefined && { qualifier }) };
  const { functionUrl: address } = new LambdaFunctionUrl(scope, "Url", { ...target, authorizationType: "NONE" });
  new LambdaPermission(scope, "UrlPermission", {
    ...target,
    action: "lambda:InvokeFunctionUrl",
    principal: "*",
    functionUrlAuthType: "NONE",
  });
  new LambdaPermission(scope, "UrlInvokePermission", { ...target, action: "lambda:InvokeFunction", principal: "*" });
  const url = Fn.trimsuffix(address, "/");
  return { url, host: Fn.trimprefix(url, "https://"), port: "443" };
}
