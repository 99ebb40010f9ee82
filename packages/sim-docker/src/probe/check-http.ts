import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { HttpGetCheckSpec } from "@wing-containers/core/provider";
import { type CheckResult, failure, SUCCESS } from "./check-result";
import { failureText } from "./failure-text";
import type { ProbeAddress } from "./probe-target";

/**
 * Succeeds when a GET is answered with a status from 200 to 399. Redirects are not followed, certificates not verified, as
 * in Kubernetes. The `Host` header is `localhost:<container port>` unless the check sets one.
 */
export function checkHttp(check: HttpGetCheckSpec, address: ProbeAddress, signal: AbortSignal): Promise<CheckResult> {
  return new Promise((resolve) => {
    const request = check.scheme === "https" ? requestHttps : requestHttp;
    const defaults = { host: `localhost:${check.port}`, "user-agent": "wing-containers-probe", accept: "*/*" };
    const outgoing = request({
      host: address.host,
      port: address.port,
      path: check.path,
      headers: { ...defaults, ...lowerCaseNames(check.headers) },
      agent: false,
      rejectUnauthorized: false,
      signal,
    });
    outgoing.once("response", (response) => {
      drain(response);
      const { statusCode = 0 } = response;
      const ok = statusCode >= 200 && statusCode <= 399;
      resolve(ok ? SUCCESS : failure(`GET ${check.path} answered ${statusCode}`));
    });
    outgoing.on("error", (error) => resolve(failure(`GET ${check.path}: ${failureText(error)}`)));
    outgoing.end();
  });
}

/** Reads the body to its end, so that the server sees no broken connection; an endless one is cut by the signal. */
function drain(response: IncomingMessage): void {
  response.on("error", () => {});
  response.resume();
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
