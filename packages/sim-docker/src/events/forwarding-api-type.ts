/** Wing's type name of an API. */
export const API_TYPE = "@winglang/sdk.cloud.Api";

/** Where Wing's own API is kept in `simulator.json` while ours stands in its place. */
export const BUILTIN_API_TYPE = "@wing-containers/sim-docker.BuiltinApi";

/** Type name of what adds routes to an API. */
export const FORWARD_ROUTE_TYPE = "@wing-containers/sim-docker.ForwardRoute";

/** Operations of an API by which routes come and go. */
export const FORWARD_ROUTE_OPERATIONS = ["addForwardRoute", "removeForwardRoute"] as const;

/** A route of an API whose requests go to a workload as they are. */
export interface ForwardRouteSchema {
  /** Handle of the API. */
  readonly api: string;
  /** Upper-case HTTP method, and Wing's pattern of the path, such as `/users/:id`. */
  readonly method: string;
  readonly pathPattern: string;
  /** Loopback address of the workload. */
  readonly url: string;
  /** In the place of the request's own path and method. */
  readonly path?: string;
  readonly forwardMethod?: string;
}
