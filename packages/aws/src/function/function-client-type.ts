import { INFLIGHT_MODULES } from "@wing-containers/core/provider";

/**
 * Code of the inflight client of a function, for Wing: a class whose instances are functions, as Wing calls handlers.
 *
 * What is forwarded is invoked with an event of API Gateway's HTTP API (payload format 2.0), which the function's adapter
 * makes a request of. Wing's own client puts the message of an error into a sentence; the container's own comes out here.
 */
export function functionClientType(): string {
  return `(function() {
  const { functionClient } = require(${JSON.stringify(INFLIGHT_MODULES.functionClient)});
  const { FunctionClient: LambdaClient } = require("@winglang/sdk/lib/shared-aws/function.inflight");
  class FunctionClient {
    constructor(fields) {
      const lambda = new LambdaClient(fields);
      const invoke = async (event) => {
        try {
          return (await lambda.invoke(event)) ?? null;
        } catch (error) {
          const [, message] = /^Invoke failed with message: "(.*)"\\nLogs: https:.*$/s.exec(error.message) ?? [];
          if (message !== undefined) error.message = message;
          throw error;
        }
      };
      return functionClient({
        $inflight_init: async () => {},
        invoke,
        invokeAsync: (event) => lambda.invokeAsync(event ?? null),
        async forward({ method, path, headers, body }) {
          const [rawPath, rawQueryString = ""] = path.split(/\\?(.*)/s);
          const answer = await invoke({
            version: "2.0",
            routeKey: "$default",
            rawPath,
            rawQueryString,
            headers,
            requestContext: { http: { method, path: rawPath, protocol: "HTTP/1.1" } },
            ...(body !== undefined && { body: Buffer.from(body).toString("base64"), isBase64Encoded: true }),
          });
          const { statusCode, body: text, isBase64Encoded, cookies } = answer;
          return {
            status: statusCode,
            headers: { ...answer.headers, ...(cookies.length > 0 && { "set-cookie": cookies.join(", ") }) },
            body: isBase64Encoded ? Buffer.from(text, "base64").toString() : text,
          };
        },
      });
    }
  }
  return FunctionClient;
})()`;
}
