import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { Server, ServerCredentials, status } from "@grpc/grpc-js";
import { dial } from "../dial";
import type { Engine } from "../engine";
import { registryAuth } from "../registry/registry-auth";
import type { BuildSecret } from "./build-request";
import { type BuildSessionMethod, buildSessionService } from "./build-session-service";

/** A connection on which BuildKit asks this program for secrets and registry credentials. */
export interface BuildSession {
  readonly id: string;
  readonly close: () => void;
}

/** Opens a build session: HTTP/2 with the roles turned round, over a connection that the engine hands over. */
export async function openBuildSession(
  engine: Engine,
  secrets: readonly BuildSecret[],
  signal?: AbortSignal,
): Promise<BuildSession> {
  const id = randomUUID();
  const socket = await dial<Duplex>(engine.docker, {
    path: "/session",
    method: "POST",
    hijack: true,
    headers: {
      Upgrade: "h2c",
      "X-Docker-Expose-Session-Uuid": id,
      "X-Docker-Expose-Session-Name": "wing-containers",
      "X-Docker-Expose-Session-Grpc-Method": Object.values(buildSessionService).map(({ path }) => path) as never,
    },
    ...(signal && { abortSignal: signal }),
  });
  const server = new Server();
  server.addService(buildSessionService, {
    credentials: answer(async ({ Host }) => {
      const auth = await registryAuth(Host === "registry-1.docker.io" ? "docker.io" : (Host ?? ""));
      return auth?.identitytoken
        ? { Secret: auth.identitytoken }
        : { Username: auth?.username ?? "", Secret: auth?.password ?? "" };
    }),
    getSecret: answer(async ({ ID }) => {
      const secret = secrets.find((candidate) => candidate.id === ID);
      return secret && { data: secret.value };
    }),
    check: answer(async () => ({ status: SERVING })),
  });
  server.createConnectionInjector(ServerCredentials.createInsecure()).injectConnection(socket);
  return {
    id,
    close: () => {
      server.forceShutdown();
      socket.destroy();
    },
  };
}

/** `ServingStatus.SERVING` of grpc.health.v1. */
const SERVING = 1;

type Message = Readonly<Record<string, string | undefined>>;

/** A method that answers NOT_FOUND when it has nothing to say, which BuildKit takes for "no such secret". */
function answer(respond: (request: Message) => Promise<object | undefined>): BuildSessionMethod {
  return ({ request }, callback) => {
    respond(request as Message).then(
      (response) => (response ? callback(null, response) : callback({ code: status.NOT_FOUND, details: "not found" })),
      (error: Error) => callback({ code: status.INTERNAL, details: error.message }),
    );
  };
}
