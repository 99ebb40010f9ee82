import { connect } from "node:net";
import type { TcpSocketCheckSpec } from "@wing-containers/core/provider";
import { type CheckResult, failure, SUCCESS } from "./check-result";
import { failureText } from "./failure-text";
import type { ProbeAddress } from "./probe-target";

/**
 * Milliseconds that a connection through Docker's userland proxy must stay open to count. The proxy closes it after it was
 * refused in the container: 0.3 to 10 ms later on an idle machine with Docker 20.10.
 */
const SETTLE_MILLISECONDS = 100;

/**
 * Succeeds when the port accepts a connection. Through Docker's proxy it must also stay open for a moment or send
 * something, so that a server which accepts and closes at once, without a byte, fails there.
 */
export function checkTcp(check: TcpSocketCheckSpec, address: ProbeAddress, signal: AbortSignal): Promise<CheckResult> {
  return new Promise((resolve) => {
    let settle: NodeJS.Timeout | undefined;
    const socket = connect({ host: address.host, port: address.port, signal });
    const finish = (result: CheckResult) => {
      clearTimeout(settle);
      socket.destroy();
      resolve(result);
    };
    const closed = `connection to port ${check.port} was closed at once: nothing listens there`;
    socket.once("connect", () => {
      if (!address.relayed) return finish(SUCCESS);
      settle = setTimeout(() => finish(SUCCESS), SETTLE_MILLISECONDS);
      socket.once("data", () => finish(SUCCESS));
      socket.once("end", () => finish(failure(closed)));
    });
    socket.on("error", (error) => finish(failure(settle ? closed : failureText(error))));
  });
}
