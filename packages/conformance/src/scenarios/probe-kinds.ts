import type { ProbesSpec } from "@wing-containers/core/provider";

/** What an echo server is asked by each kind of check, and the name of the check that it lets fail. */
export const PROBE_KINDS = {
  http: (role: keyof ProbesSpec) => ({ check: role, asks: `httpGet: { path: "/health/${role}", port: 8080 }` }),
  // There is one TCP port, so that every role asks the same.
  tcp: () => ({ check: "tcp", asks: "tcpSocket: { port: 9000 }" }),
  grpc: (role: keyof ProbesSpec) => ({ check: role, asks: `grpc: { port: 9100, service: "${role}" }` }),
  exec: (role: keyof ProbesSpec) => ({
    check: role,
    asks: `exec: { command: ["sh", "-c", "test -e /tmp/started -a ! -e /tmp/failing-${role}"] }`,
  }),
} as const;

export type ProbeKind = keyof typeof PROBE_KINDS;

/** The ports that the checks need beside HTTP, in the words of a program. */
const PORTS: Readonly<Record<ProbeKind, string>> = {
  http: "",
  exec: "",
  tcp: "{ port: 9000, protocol: containers.Protocol.TCP }",
  grpc: "{ port: 9100, protocol: containers.Protocol.GRPC }",
};

/** A public service of the echo image that has the ports for a kind of check. */
export function probedService(name: string, kind: ProbeKind, props: string, env = ""): string {
  return `
    new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, public: true }, ${PORTS[kind]}],
      env: { ECHO_TCP_PORT: "9000", ECHO_HTTP2_PORT: "9100", ${env} },
      ${props}
    ) as "${name}";`;
}

/** Capabilities that the ports ask for. */
export function portsOf(kind: ProbeKind) {
  const base = ["image.build", "port.http", "port.public"] as const;
  return kind === "tcp" || kind === "grpc" ? ([...base, "port.several", `port.${kind}`] as const) : base;
}
