import { INFLIGHT_MODULES } from "@wing-containers/core/provider";

/**
 * Code of the inflight client of a function, for Wing: a class whose instances are functions, as Wing calls handlers. What
 * is forwarded is invoked with an event of API Gateway's HTTP API (payload format 2.0), which the function's adapter makes
 * a request of.
 */
export function functionClientType(): string {
  return `(function() {
  const { functionClient } = require(${JSON.stringify(INFLIGHT_MODULES.functionClient)});
  const { FunctionClient: LambdaClient } = require("@winglang/sdk/lib/shared-aws/function.inflight");
  class FunctionClient {
    constructor(fields) {
      const lambda = new LambdaClient(fields);
      return functionClient({
        $inflight_init: async () => {},
        invoke: async (event) => (await lambda.invoke(event)) ?? null,
        invokeAsync: (event) => lambda.invokeAsync(event),
        async forward({ method, path, headers, body }) {
          const [rawPath, rawQueryString = ""] = path.split(/\\?(.*)/s);
          const event = {
            version: "2.0",
            routeKey: "$default",
            rawPath,
            rawQueryString,
            headers,
            requestContext: { http: { method, path: rawPath, protocol: "HTTP/1.1" } },
            ...(body !== undefined && { body: Buffer.from(body).toString("base64"), isBase64Encoded: true }),
          };
          const answer = await lambda.invoke(event);
          const text = answer.body ?? "";
          return {
            status: answer.statusCode,
            headers: answer.headers ?? {},
            body: answer.isBase64Encoded ? Buffer.from(text, "base64").toString() : text,
          };
        },
      });
    }
  }
  return FunctionClient;
})()`;
}
