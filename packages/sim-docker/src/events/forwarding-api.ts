import { forwardTargetOf } from "@wing-containers/core/provider";
import type { cloud } from "@winglang/sdk";
import { Api } from "@winglang/sdk/lib/target-sim/api";
import { ForwardRoute } from "./forward-route";

const METHODS = ["get", "post", "put", "delete", "patch", "options", "head", "connect"] as const;

/** Members that `cloud.Api` keeps for its subclasses. */
interface ApiInternals {
  _validatePath(path: string): void;
  _addToSpec(path: string, method: string, spec: undefined, cors: unknown): void;
  readonly corsOptions: unknown;
}

/**
 * Wing's simulated API, except that requests for `forward().fromApi()` go to the container as they are: any body, query and
 * number of headers. The builtin reads bodies as text, and needs a function, which takes a second to bundle, for each.
 */
export class ForwardingApi extends Api {}

for (const name of METHODS) {
  const builtin = Api.prototype[name];
  ForwardingApi.prototype[name] = function (
    this: ForwardingApi,
    path: string,
    handler: cloud.IApiEndpointHandler,
    props?: cloud.ApiGetOptions,
  ) {
    const target = forwardTargetOf(handler);
    if (target === undefined) return builtin.call(this, path, handler, props);
    const internals = this as unknown as ApiInternals;
    internals._validatePath(path);
    const method = name.toUpperCase();
    internals._addToSpec(path, method, undefined, internals.corsOptions);
    new ForwardRoute(this, `${method} ${path.replace(/\//g, "|")}`, { method, pathPattern: path }, target);
  };
}
