import { describe, expect, it } from "vitest";
import { healthCheck } from "../../src/balancing/health-check";

type Check = Parameters<typeof healthCheck>[1]["probes"]["readiness"];
type Port = Parameters<typeof healthCheck>[0];

const TIMING = { initialDelay: 0, period: 10, timeout: 1, failureThreshold: 3, successThreshold: 1 };
const http = (more: object = {}) => ({
  kind: "httpGet",
  path: "/healthz",
  port: 8080,
  scheme: "http",
  headers: {},
  ...more,
});

function check(
  port: Partial<Port>,
  probe: object | undefined,
  kind: "application" | "network",
  ports: readonly Partial<Port>[] = [],
) {
  const own = { port: 8080, name: "x", protocol: "http", public: true, container: "main", ...port } as Port;
  const readiness = probe && ({ ...TIMING, ...probe } as Check);
  const container = { ports: [own, ...ports], probes: { ...(readiness && { readiness }) } };
  return healthCheck(own, container as unknown as Parameters<typeof healthCheck>[1], kind);
}

describe("the health check of a target group", () => {
  it("asks what the readiness probe asks by HTTP", () => {
    expect(check({}, { check: http() }, "application")).toEqual({
      protocol: "HTTP",
      port: "traffic-port",
      path: "/healthz",
      matcher: "200-399",
      interval: 10,
      timeout: 2,
      healthyThreshold: 2,
      unhealthyThreshold: 3,
    });
  });

  it("asks by HTTPS, at another port, and for connections too", () => {
    const asked = check({ protocol: "tcp" }, { check: http({ scheme: "https", port: 9090 }) }, "network");
    expect(asked).toMatchObject({ protocol: "HTTPS", port: "9090", path: "/healthz", matcher: "200-399" });
  });

  it("is over before the next one begins", () => {
    expect(check({}, { check: http(), period: 5, timeout: 5 }, "application")).toMatchObject({
      interval: 5,
      timeout: 4,
    });
  });

  it("has the timing of the probe", () => {
    const timing = { period: 30, timeout: 7, failureThreshold: 4, successThreshold: 5 };
    expect(check({}, { check: http(), ...timing }, "application")).toMatchObject({
      interval: 30,
      timeout: 7,
      unhealthyThreshold: 4,
      healthyThreshold: 5,
    });
  });

  it.each([
    ["headers", { check: http({ headers: { "x-a": "b" } }) }],
    ["a command", { check: { kind: "exec", command: ["true"] } }],
    ["a connection", { check: { kind: "tcpSocket", port: 8080 } }],
    ["nothing", undefined],
  ])("looks whether the port answers where a load balancer for requests cannot ask with %s", (_, probe) => {
    expect(check({}, probe, "application")).toMatchObject({ protocol: "HTTP", path: "/", matcher: "200-499" });
  });

  it("asks a gRPC server by the health protocol", () => {
    const asked = check({ protocol: "grpc" }, { check: { kind: "grpc", port: 8080, service: "" } }, "application");
    expect(asked).toMatchObject({ path: "/grpc.health.v1.Health/Check", matcher: "0" });
  });

  it("takes any code of a gRPC server that has another check", () => {
    expect(check({ protocol: "grpc" }, { check: http() }, "application")).toMatchObject({ matcher: "0-99" });
  });

  it("opens a connection where connections pass, at the port of the probe", () => {
    expect(check({ protocol: "tcp" }, undefined, "network")).toMatchObject({ protocol: "TCP", port: "traffic-port" });
    const asked = check({ protocol: "tcp" }, { check: { kind: "tcpSocket", port: 9090 } }, "network");
    expect(asked).toMatchObject({ protocol: "TCP", port: "9090" });
  });

  it("opens a connection at the same number, or else at another port, for datagrams", () => {
    const udp = { port: 53, protocol: "udp" } as const;
    const others: Partial<Port>[] = [{ port: 8080, protocol: "http" }];
    expect(check(udp, undefined, "network", others)).toMatchObject({ protocol: "TCP", port: "8080" });
    const both: Partial<Port>[] = [...others, { port: 53, protocol: "tcp" }];
    expect(check(udp, undefined, "network", both)).toMatchObject({ protocol: "TCP", port: "traffic-port" });
  });
});
