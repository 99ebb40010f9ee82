import type { Workload } from "@wing-containers/core";
import { core } from "@winglang/sdk";
import { endpointOf } from "../workload/endpoint-of";
import { mainHttpPort } from "../workload/serving-ports";
import { CLIENT_FIELDS } from "./workload-client";

/** Where a workload's inflight client sends what is forwarded, as Wing lifts it. */
export interface ForwardAddress {
  /** What the operation needs, in the form of a lift map's entry. */
  readonly lifts: [unknown, string[]][];
  /** Code of the client's fields. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The address of the first HTTP port; nothing of it where the workload has none, and `forward()` is refused. */
export function forwardAddress(workload: Workload): ForwardAddress {
  const { requestTimeout, timeout } = workload._spec;
  const port = mainHttpPort(workload._spec);
  if (port === undefined) return { lifts: [], fields: {} };
  const { url } = endpointOf(workload, port);
  const seconds = timeout ?? requestTimeout;
  return {
    lifts: [[url, []]],
    fields: {
      [CLIENT_FIELDS.url]: core.liftObject(url),
      ...(seconds !== undefined && { [CLIENT_FIELDS.timeout]: String(seconds * 1_000) }),
    },
  };
}
