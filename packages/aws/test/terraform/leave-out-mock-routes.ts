import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Integration {
  readonly type: string;
}

type Paths = Record<string, Record<string, { readonly "x-amazon-apigateway-integration"?: Integration }>>;

/**
 * Leaves out of the APIs of a folder what moto cannot read: routes that API Gateway itself answers ("mock"), such as
 * Wing's answer 404 for all other paths. moto fails on an integration without a URI. Everything else stays.
 */
export function leaveOutMockRoutes(output: string): void {
  const file = join(output, "main.tf.json");
  const config = JSON.parse(readFileSync(file, "utf8"));
  for (const api of Object.values<{ body: string }>(config.resource.aws_api_gateway_rest_api ?? {})) {
    const body = JSON.parse(api.body) as { paths: Paths };
    for (const methods of Object.values(body.paths))
      for (const [method, route] of Object.entries(methods))
        if (route["x-amazon-apigateway-integration"]?.type === "mock") delete methods[method];
    api.body = JSON.stringify(body);
  }
  writeFileSync(file, JSON.stringify(config));
}
