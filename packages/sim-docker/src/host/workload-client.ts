import { INFLIGHT_MODULES } from "@wing-containers/core/provider";
import { makeSimulatorJsClientType } from "@winglang/sdk/lib/target-sim/util";

/** Names of the fields of a client, in the form that Wing gives lifted values to inflight classes. */
export const CLIENT_FIELDS = { url: "$url", timeout: "$timeout" } as const;

/**
 * Code of a workload's inflight client: its methods call the workload in the simulator, and `forward()` sends a request to
 * its loopback address.
 */
export function workloadClient(name: string, methods: readonly string[]): string {
  return `(function() {
  const Backend = ${makeSimulatorJsClientType(name, [...methods])};
  const { sendRequest } = require(${JSON.stringify(INFLIGHT_MODULES.sendRequest)});
  return class extends Backend {
    constructor(fields) { super(fields); this.fields = fields; }
    async forward(request) {
      return sendRequest(this.fields.${CLIENT_FIELDS.url}, request, this.fields.${CLIENT_FIELDS.timeout});
    }
  };
})()`;
}
