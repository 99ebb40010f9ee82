import { INFLIGHT_MODULES } from "@wing-containers/core/provider";

/** Names of the fields of a client, in the form that Wing gives lifted values to inflight classes. */
export const CLIENT_FIELDS = { url: "$url", timeout: "$timeout" } as const;

/** Code of a service's inflight client. */
export function serviceClient(): string {
  return `(function() {
  const { sendRequest } = require(${JSON.stringify(INFLIGHT_MODULES.sendRequest)});
  return class {
    constructor(fields) { this.fields = fields; }
    async forward(request) {
      return sendRequest(this.fields.${CLIENT_FIELDS.url}, request, this.fields.${CLIENT_FIELDS.timeout});
    }
  };
})()`;
}
