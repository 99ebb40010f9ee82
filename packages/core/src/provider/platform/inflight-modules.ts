import { join } from "node:path";

const inflightModule = (name: string) => join(__dirname, "../../inflight", `${name}.js`).replace(/\\/g, "/");

/** Absolute paths of modules for the inflight clients of a provider, whose code `require`s them. */
export const INFLIGHT_MODULES = {
  /** `functionClient(client)`: makes the client of a function a handler of Wing's resources. */
  functionClient: inflightModule("function-client"),
  /** `sendRequest(url, request, timeout?)`: sends what `forward()` makes of an event. */
  sendRequest: inflightModule("send-request"),
} as const;
