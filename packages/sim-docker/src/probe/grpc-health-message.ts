import { Reader, Writer } from "protobufjs/minimal";

/** `grpc.health.v1.HealthCheckResponse.ServingStatus`. */
const STATUSES = ["UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"];

/** Field 1 of both messages, as defined in `grpc/health/v1/health.proto`. */
const FIELD = 1;

/** The two messages of `grpc.health.v1.Health/Check` on the wire. */
export const grpcHealthMessage = {
  /** `HealthCheckRequest { string service = 1; }` */
  encodeRequest(service: string): Buffer {
    const lengthDelimited = 2;
    return Buffer.from(
      Writer.create()
        .uint32((FIELD << 3) | lengthDelimited)
        .string(service)
        .finish(),
    );
  },

  /** `HealthCheckResponse { ServingStatus status = 1; }`, as the name of the status. */
  decodeResponse(bytes: Buffer): string {
    const reader = Reader.create(bytes);
    let status = 0;
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      if (tag >>> 3 === FIELD) status = reader.int32();
      else reader.skipType(tag & 7);
    }
    return STATUSES[status] ?? String(status);
  },
};
