import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a registry refuses what is sent to it. */
export interface Refusal {
  readonly status: number;
  /** Code of the registry's API, such as `NAME_UNKNOWN`. */
  readonly code: string;
  readonly message: string;
}

/** Runs `use` against a registry that has every layer and refuses every manifest in the given words, or never answers. */
export async function withUnhelpfulRegistry<Result>(
  refusal: Refusal | "silence",
  use: (host: string) => Promise<Result>,
): Promise<Result> {
  const refuse = (response: ServerResponse): void => {
    if (refusal === "silence") return;
    const { status, code, message } = refusal;
    response
      .writeHead(status, { "Content-Type": "application/json" })
      .end(JSON.stringify({ errors: [{ code, message }] }));
  };
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === "/v2/") return response.end("{}");
    const digest = /\/blobs\/(sha256:.*)$/.exec(request.url ?? "")?.[1];
    if (refusal === "silence" || request.method !== "HEAD" || !digest) return refuse(response);
    return response.writeHead(200, { "Content-Length": 1, "Docker-Content-Digest": digest }).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await use(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
