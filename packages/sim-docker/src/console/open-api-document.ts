import type { PortSpec, ProbesSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { publicHttpPort } from "../workload/serving-ports";

/**
 * The requests that the Console's HTTP client offers for a port, as an OpenAPI document: `/`, the workload's routes, and
 * what probes ask; of a function, its invocation. Others can be typed in.
 */
export function openApiDocument(spec: WorkloadSpec, { port, name }: PortSpec): string {
  const containers = [spec.main, ...spec.sidecars];
  const routes = publicHttpPort(spec)?.port === port ? spec.routes.map(({ path }) => path) : [];
  const probed = containers.flatMap(({ probes }) => probePaths(probes, port));
  // A client adds its own query.
  const paths = new Set(["/", ...routes, ...probed].map((path) => path.split("?", 1)[0] as string));
  return JSON.stringify({
    openapi: "3.0.3",
    info: { title: `${spec.name} (${name})`, version: "0" },
    paths: {
      ...Object.fromEntries([...paths].map((path) => [path, { get: { responses: {} } }])),
      ...(spec.kind === "function" && invocation(spec)),
    },
  });
}

/** An invocation is a request like any other. */
function invocation({ main }: WorkloadSpec) {
  const content = { "application/json": { schema: {} } };
  return { [main.env.FUNCTION_PATH ?? "/"]: { post: { requestBody: { content }, responses: {} } } };
}

function probePaths({ startup, readiness, liveness }: ProbesSpec, port: number): string[] {
  return [startup, readiness, liveness].flatMap((probe) =>
    probe?.check.kind === "httpGet" && probe.check.port === port ? [probe.check.path] : [],
  );
}
