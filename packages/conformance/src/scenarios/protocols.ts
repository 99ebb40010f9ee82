import { EchoClient } from "../echo-image/echo-client";
import type { RunningApp } from "../runtime/running-app";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { SPEAK } from "./speak";

/** Variables that make the echo server listen. */
const ENV = {
  tcp: "ECHO_TCP_PORT",
  tls: "ECHO_TLS_PORT",
  udp: "ECHO_UDP_PORT",
  https: "ECHO_HTTPS_PORT",
  http2: "ECHO_HTTP2_PORT",
  grpc: "ECHO_HTTP2_PORT",
} as const;

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
      await until("what is sent comes back", async () => (await SPEAK[protocol](url, "a-word")) === "a-word");
    },
  };
}
