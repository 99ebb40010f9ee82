import type { handleUnaryCall, MethodDefinition } from "@grpc/grpc-js";
import { parse } from "protobufjs";

/** A method that BuildKit calls: one message in, one out. */
export type BuildSessionMethod = handleUnaryCall<object, object>;

/** Field numbers of BuildKit's session/auth/auth.proto and session/secrets/secrets.proto, and of grpc.health.v1. */
const { root } = parse(
  `
  syntax = "proto3";
  message CredentialsRequest { string Host = 1; }
  message CredentialsResponse { string Username = 1; string Secret = 2; }
  message GetSecretRequest { string ID = 1; }
  message GetSecretResponse { bytes data = 1; }
  message CheckRequest { string service = 1; }
  message CheckResponse { int32 status = 1; }
`,
  { keepCase: true },
);

/** The calls that BuildKit may make on a build session. */
export const buildSessionService = {
  credentials: method("/moby.filesync.v1.Auth/Credentials", "Credentials"),
  getSecret: method("/moby.buildkit.secrets.v1.Secrets/GetSecret", "GetSecret"),
  check: method("/grpc.health.v1.Health/Check", "Check"),
};

function method(path: string, name: string): MethodDefinition<object, object> {
  const request = root.lookupType(`${name}Request`);
  const response = root.lookupType(`${name}Response`);
  return {
    path,
    requestStream: false,
    responseStream: false,
    requestSerialize: (message) => Buffer.from(request.encode(message).finish()),
    requestDeserialize: (bytes) => request.decode(bytes),
    responseSerialize: (message) => Buffer.from(response.encode(message).finish()),
    responseDeserialize: (bytes) => response.decode(bytes),
  };
}
