import { INFLIGHT_MODULES } from "@wing-containers/core/provider";
import { CLIENT_FIELDS } from "../host/workload-client";

/**
 * Code of the inflight client of a function, for Wing: a class whose instances are functions, as Wing calls handlers.
 *
 * Events cross the simulator's own protocol as JSON text. JSON's null as a result crosses it as nothing, and becomes null
 * again here.
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
        invoke: async (event) => (await backend.invoke(JSON.stringify(event))) ?? null,
        invokeAsync: (event) => backend.invokeAsync(JSON.stringify(event)),
        forward: (request) => sendRequest(address, request, timeout),
      });
    }
  }
  return FunctionClient;
})()`;
}
