import type { ProbeCheckSpec } from "@wing-containers/core/provider";
import { checkExec } from "./check-exec";
import { checkGrpc } from "./check-grpc";
import { checkHttp } from "./check-http";
import { type CheckResult, failure } from "./check-result";
import { checkTcp } from "./check-tcp";
import { failureText } from "./failure-text";
import type { ProbeTarget } from "./probe-target";

/**
 * Does a health check once. Never rejects: whatever goes wrong is a failure with a reason.
 *
 * @param timeout seconds after which the check counts as failed
 * @param stop abandons the check when aborted, which counts as a failure too
 */
export function runCheck(
  check: ProbeCheckSpec,
  target: ProbeTarget,
  timeout: number,
  stop?: AbortSignal,
): Promise<CheckResult> {
  return new Promise((resolve) => {
    const deadline = new AbortController();
    const finish = (result: CheckResult) => {
      stop?.removeEventListener("abort", stopped);
      resolve(result);
    };
    const stopped = () => {
      finish(failure("the check was stopped"));
      deadline.abort();
    };
    if (stop?.aborted) return stopped();
    stop?.addEventListener("abort", stopped);
    // Strikes after an answer too: it cuts a body that never ends.
    const strike = () => {
      finish(failure(`${name(check)}: no answer within ${timeout} s`));
      deadline.abort();
    };
    setTimeout(strike, timeout * 1_000).unref();
    perform(check, target, timeout, deadline.signal).then(finish, (error) => finish(failure(failureText(error))));
  });
}

async function perform(
  check: ProbeCheckSpec,
  target: ProbeTarget,
  timeout: number,
  signal: AbortSignal,
): Promise<CheckResult> {
  if (check.kind === "exec") return checkExec(check, target, timeout * 1_000);
  const address = target.addressOf(check.port);
  if (!address) return failure(`port ${check.port} has no address yet`);
  if (check.kind === "httpGet") return checkHttp(check, address, signal);
  if (check.kind === "tcpSocket") return checkTcp(check, address, signal);
  return checkGrpc(check, address, signal);
}

function name(check: ProbeCheckSpec): string {
  if (check.kind === "httpGet") return `GET ${check.path}`;
  if (check.kind === "tcpSocket") return `connection to port ${check.port}`;
  if (check.kind === "grpc") return `health service at port ${check.port}`;
  return check.command[0] ?? "command";
}
