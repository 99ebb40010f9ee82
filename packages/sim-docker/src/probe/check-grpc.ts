import type { ServiceError, status as Status } from "@grpc/grpc-js";
import type { GrpcCheckSpec } from "@wing-containers/core/provider";
import { type CheckResult, failure, SUCCESS } from "./check-result";
import { grpcHealthMessage } from "./grpc-health-message";
import type { ProbeAddress } from "./probe-target";

/** Succeeds when `grpc.health.v1.Health/Check` answers SERVING, over plain HTTP/2 as in Kubernetes. */
export async function checkGrpc(
  check: GrpcCheckSpec,
  address: ProbeAddress,
  signal: AbortSignal,
): Promise<CheckResult> {
  // Loaded by the first gRPC check only: it is large, and few workloads have one.
  const { Client, credentials, status } = await import("@grpc/grpc-js");
  const client = new Client(`${address.host}:${address.port}`, credentials.createInsecure(), {
    // Each check stands for itself: no shared connection, no retry, and no proxy from the environment.
    "grpc.use_local_subchannel_pool": 1,
    "grpc.enable_retries": 0,
    "grpc.enable_http_proxy": 0,
  });
  try {
    return await new Promise((resolve) => {
      const call = client.makeUnaryRequest(
        "/grpc.health.v1.Health/Check",
        grpcHealthMessage.encodeRequest,
        grpcHealthMessage.decodeResponse,
        check.service,
        (error, answer) => {
          if (error) resolve(failure(explain(error, status, check)));
          else resolve(answer === "SERVING" ? SUCCESS : failure(`health service answered ${answer}`));
        },
      );
      if (signal.aborted) call.cancel();
      else signal.addEventListener("abort", () => call.cancel(), { once: true });
    });
  } finally {
    client.close();
  }
}

function explain(error: ServiceError, status: typeof Status, check: GrpcCheckSpec): string {
  if (error.code === status.UNIMPLEMENTED) return "the server has no grpc.health.v1.Health service";
  if (error.code === status.NOT_FOUND) return `health service does not know "${check.service}"`;
  return `health service: ${error.details}`;
}
