import { describe, expect, it } from "vitest";
import { Compiler } from "../compile/compile";

const LB = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shared/50dc6c495c0c9188";
const LISTENER =
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2";
const own = new Compiler();
const shared = new Compiler({ containers: { aws: { load_balancer_arn: LB, listener_arn: LISTENER } } });

const HTTP = { port: 8080, public: true };
const GRPC = { port: 50051, name: "rpc", protocol: "grpc", public: true };
const HTTPS = { port: 8443, name: "secure", protocol: "https", public: true };
const DOMAIN = { name: "www.example.com" };
const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

type Props = Record<string, unknown>;

describe("what load balancers cannot do is refused where it is asked for", () => {
  it.each<[string, string, string, Props]>([
    [
      "a route to gRPC without TLS",
      "capability.limited",
      "routes[0].port",
      { ports: [HTTP, GRPC], routes: [{ path: "/a", port: 50051 }] },
    ],
    [
      "routes of TLS that a container ends",
      "capability.limited",
      "routes",
      { ports: [HTTPS], routes: [{ path: "/a" }] },
    ],
    ["a path with a star", "capability.limited", "routes[0].path", { ports: [HTTP], routes: [{ path: "/a/*" }] }],
    [
      "a path with other characters",
      "capability.limited",
      "routes[0].path",
      { ports: [HTTP], routes: [{ path: "/ä" }] },
    ],
    [
      "a path that is too long",
      "capability.limited",
      "routes[0].path",
      { ports: [HTTP], routes: [{ path: `/${"a".repeat(126)}` }] },
    ],
    [
      "a certificate that is no ARN",
      "value.pattern",
      "domains[0].certificate",
      { ports: [HTTP], domains: [{ ...DOMAIN, certificate: "mine" }] },
    ],
    [
      "a zone that is no id",
      "value.pattern",
      "domains[0].zone",
      { ports: [HTTP], domains: [{ ...DOMAIN, zone: "example.com" }] },
    ],
    [
      "a certificate that nobody shows",
      "capability.limited",
      "domains[0].certificate",
      { ports: [HTTPS], domains: [{ ...DOMAIN, certificate: CERTIFICATE }] },
    ],
    [
      "TCP and UDP at one number for two ports",
      "capability.limited",
      "ports[1].port",
      {
        ports: [
          { port: 5353, protocol: "tcp", public: true, publicPort: 53 },
          { port: 53, protocol: "udp", public: true },
        ],
      },
    ],
    [
      "more ports than a service can have",
      "capability.limited",
      "ports",
      { ports: [1, 2, 3, 4, 5, 6].map((port) => ({ port, protocol: "tcp", public: true })) },
    ],
  ])("%s", async (_, code, path, props) => {
    const [problem, ...others] = await own.refuse({ web: props });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, path, severity: "error" });
    expect(problem?.accepted).toBeTruthy();
    expect(problem?.remedy).toBeTruthy();
  });

  it("up to the longest path, and not beyond", async () => {
    const route = (path: string, pathType: string) => ({ web: { ports: [HTTP], routes: [{ path, pathType }] } });
    await own.compile(route(`/${"a".repeat(127)}`, "exact"));
    await own.compile(route(`/${"a".repeat(125)}`, "prefix"));
    expect(await own.refuse(route(`/${"a".repeat(128)}`, "exact"))).toHaveLength(1);
  });
});

describe("what a shared listener cannot do is refused where it is asked for", () => {
  it.each<[string, string, Props]>([
    ["a service that no host name tells apart", "domains", { ports: [HTTP] }],
    ["a route that no host name tells apart", "domains", { ports: [HTTP], routes: [{ path: "/a" }] }],
    ["a second port that nothing leads to", "ports[1].public", { ports: [HTTP, GRPC], domains: [DOMAIN] }],
    ["another number", "ports[0].publicPort", { ports: [{ ...HTTP, publicPort: 8080 }], domains: [DOMAIN] }],
    [
      "a timeout of requests",
      "requestTimeout",
      { ports: [HTTP], domains: [DOMAIN], requestTimeout: { $duration: 30 } },
    ],
    [
      "many rules",
      "routes",
      { ports: [HTTP], domains: [DOMAIN], routes: Array.from({ length: 20 }, (_, index) => ({ path: `/${index}` })) },
    ],
  ])("%s", async (_, path, props) => {
    const [problem, ...others] = await shared.refuse({ web: props });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "capability.limited", path });
  });

  it("and nothing of it concerns services without public ports for requests", async () => {
    await shared.compile({ redis: { ports: [{ port: 6379, protocol: "tcp", public: true }] }, worker: {} });
  });
});
