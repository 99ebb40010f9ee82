import { parse } from "protobufjs";

/** What is used of BuildKit's `moby.buildkit.v1.StatusResponse`. */
export interface BuildKitStatus {
  readonly vertexes: readonly {
    readonly digest: string;
    readonly name: string;
    readonly cached: boolean;
    readonly started?: object | null;
    readonly error: string;
  }[];
  readonly logs: readonly { readonly vertex: string; readonly msg: Buffer }[];
}

/** Field numbers of BuildKit's api/services/control/control.proto; unknown fields are skipped. */
const { root } = parse(`
  syntax = "proto3";
  message Status { repeated Vertex vertexes = 1; repeated Log logs = 3; }
  message Vertex { string digest = 1; string name = 3; bool cached = 4; Time started = 5; string error = 7; }
  message Log { string vertex = 1; bytes msg = 4; }
  message Time { int64 seconds = 1; }
`);

const status = root.lookupType("Status");

/** Decodes one `moby.buildkit.trace` message of the engine's build stream. */
export function decodeBuildKitStatus(base64: string): BuildKitStatus {
  return status.decode(Buffer.from(base64, "base64")) as unknown as BuildKitStatus;
}
