import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { EchoClient } from "../echo-image/echo-client";
import type { RunningApp } from "../runtime/running-app";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

/** How each protocol is spoken to a port that sends back what it gets. */
const SPEAK = {
  async tcp({ hostname, port }: URL) {
    const socket = connect(Number(port), hostname);
    socket.end("over tcp");
    return (await text(socket)) === "over tcp";
  },
  async udp({ hostname, port }: URL) {
    const socket = createSocket("udp4");
    try {
      socket.send("over udp", Number(port), hostname);
      const [message] = await once(socket, "message", { signal: AbortSignal.timeout(1_000) });
      return String(message) === "over udp";
    } finally {
      socket.close();
    }
  },
  async http2(url: URL) {
    const session = connectHttp2(url);
    try {
      const stream = session.request({ ":path": "/" });
      await once(session, "connect");
      return (await text(stream)) === "http2";
    } finally {
      session.close();
    }
  },
} as const;

const ENV = { tcp: "ECHO_TCP_PORT", udp: "ECHO_UDP_PORT", http2: "ECHO_HTTP2_PORT" } as const;

/** A public port beside an HTTP one. */
export function protocolScenario(protocol: keyof typeof SPEAK): Scenario {
  return {
    title: `a port speaks ${protocol} beside one that speaks HTTP`,
    proves: [`port.${protocol}`, "port.several", "port.public"],
    needs: ["image.build", "port.http"],
    files: echoProgram(`
      new containers.Service(
        image: "./echo",
        ports: [
          { port: 8080, public: true },
          { port: 9000, name: "other", protocol: containers.Protocol.${protocol.toUpperCase()}, public: true },
        ],
        env: { ${ENV[protocol]}: "9000" },
      ) as "web";
    `),
    async check(app: RunningApp) {
      await new EchoClient(app, pathOf("web")).untilServed();
      const url = new URL(await app.url(pathOf("web"), "other"));
      assert.ok(await until("what is sent comes back", () => SPEAK[protocol](url)));
    },
  };
}
