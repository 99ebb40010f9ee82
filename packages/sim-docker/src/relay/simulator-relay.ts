import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { answerPlainly } from "../front/answer-plainly";
import type { BindingsServer } from "./bindings-server";
import { type ContainerSide, listenForContainers } from "./listen-for-containers";

/** What one workload's containers use of the simulator. */
export interface SimulatorRelay {
  /** Environment variables with which inflight code in the containers finds it. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Whose relay it is. */
export interface SimulatorRelayRequest {
  readonly side: ContainerSide;
  /** The simulator's own address, on loopback, where whoever calls may do everything. */
  readonly serverUrl: string;
  /** Handle of the workload, in whose name calls are made and permissions are checked. */
  readonly handle: string;
  /** Runs operations of `bind()` for languages other than JavaScript; absent: the workload has no bindings. */
  readonly bindings?: BindingsServer;
}

/**
 * Opens one workload's way to the simulator. The simulator believes whatever caller it is told, so containers get a secret
 * in the place of the workload's handle, and the relay accepts nothing else: no container acts in another's name, nor as
 * the administrator that the Console is.
 */
export async function openSimulatorRelay(request: SimulatorRelayRequest): Promise<SimulatorRelay> {
  const secret = randomBytes(24).toString("base64url");
  const { createProxyServer } = await import("httpxy");
  const proxy = createProxyServer();
  proxy.on("error", (error, _request, response) => answerPlainly(response as ServerResponse, 502, error.message));
  const server = createServer(async (incoming, response) => {
    const [, first = "", ...rest] = (incoming.url ?? "").split("/");
    if (incoming.url === "/v1/call" && incoming.method === "POST") return call(incoming, response, secret, request);
    if (!equal(first, secret) || request.bindings === undefined) return answerPlainly(response, 404, "Not found");
    try {
      incoming.url = `/${rest.join("/")}`;
      await proxy.web(incoming, response, { target: await request.bindings.url() });
    } catch (error) {
      answerPlainly(response, 502, (error as Error).message);
    }
  });
  const { host, port, close } = await listenForContainers(server, request.side);
  return {
    environment: {
      WING_SIMULATOR_URL: `http://${host}:${port}`,
      WING_SIMULATOR_CALLER: secret,
      ...(request.bindings && { WING_BINDINGS_URL: `http://${host}:${port}/${secret}` }),
    },
    async close() {
      await Promise.all([close(), request.bindings?.close()]);
    },
  };
}

/** Passes a call on to the simulator, in the workload's name. */
async function call(
  incoming: IncomingMessage,
  response: ServerResponse,
  secret: string,
  { serverUrl, handle }: SimulatorRelayRequest,
): Promise<void> {
  try {
    const body = JSON.parse(await text(incoming)) as { caller?: unknown };
    if (!equal(String(body.caller), secret)) return refuse(response);
    const answer = await fetch(`${serverUrl}/v1/call`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...body, caller: handle }),
    });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  } catch (error) {
    answerPlainly(response, 502, (error as Error).message);
  }
}

/** In the simulator's own form, which its client understands. */
function refuse(response: ServerResponse): void {
  const message = "The caller is not the workload whose address this is.";
  response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify({ error: { message } }));
}

function equal(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
