import { INFLIGHT_MODULES } from "@wing-containers/core/provider";
import { CLIENT_FIELDS } from "../host/workload-client";

/**
 * Code of the inflight client of a function, for Wing: a class whose instances are functions, as Wing calls handlers.
 *
 * JSON's null crosses the simulator's own protocol as nothing, and becomes null again here.
 */
export function functionClientType(): string {
  return `(function() {
  const { functionClient } = require(${JSON.stringify(INFLIGHT_MODULES.functionClient)});
  const { sendRequest } = require(${JSON.stringify(INFLIGHT_MODULES.sendRequest)});
  const { makeSimulatorClient } = require("@winglang/sdk/lib/simulator/client");
  class FunctionClient {
    constructor({ $handle, ${CLIENT_FIELDS.url}: address, ${CLIENT_FIELDS.timeout}: timeout }) {
      const { WING_SIMULATOR_URL: url, WING_SIMULATOR_CALLER: caller } = process.env;
      if (!url || !caller) throw new Error("A container function is called where no simulator runs: WING_SIMULATOR_URL and WING_SIMULATOR_CALLER are not set.");
      const backend = makeSimulatorClient(url, $handle, caller);
      return functionClient({
        $inflight_init: async () => {},
        invoke: async (event) => (await backend.invoke(event)) ?? null,
        invokeAsync: (event) => backend.invokeAsync(event),
        forward: (request) => sendRequest(address, request, timeout),
      });
    }
  }
  return FunctionClient;
})()`;
}
