import { describe, expect, it } from "vitest";
import { allOf, Compiler, type TerraformConfig } from "../compile/compile";

const compiler = new Compiler();
const DOMAIN = { name: "www.example.com" };

async function web(props: Record<string, unknown>): Promise<TerraformConfig> {
  return compiler.compile({ web: props });
}

const listeners = (config: TerraformConfig) =>
  allOf(config, "aws_lb_listener")
    .map(({ protocol, port }) => `${protocol} ${port}`)
    .sort();
const balancers = (config: TerraformConfig) =>
  allOf(config, "aws_lb")
    .map((balancer) => balancer.load_balancer_type)
    .sort();

describe("the public ports of a service", () => {
  it.each([
    ["http", ["application"], ["HTTP 80"]],
    ["http2", ["network"], ["TCP 8080"]],
    ["grpc", ["network"], ["TCP 8080"]],
    ["https", ["network"], ["TCP 443"]],
    ["tls", ["network"], ["TCP 8080"]],
    ["tcp", ["network"], ["TCP 8080"]],
    ["udp", ["network"], ["UDP 8080"]],
  ])("that speak %s are behind the load balancer that can pass it", async (protocol, kinds, expected) => {
    const config = await web({ ports: [{ port: 8080, protocol, public: true }] });
    expect(balancers(config)).toEqual(kinds);
    expect(listeners(config)).toEqual(expected);
  });

  it.each(["http", "http2", "grpc"])("that speak %s have TLS where there is a domain", async (protocol) => {
    const config = await web({ ports: [{ port: 8080, protocol, public: true }], domains: [DOMAIN] });
    expect(balancers(config)).toEqual(["application"]);
    expect(listeners(config)).toEqual(["HTTP 80", "HTTPS 443"]);
    const [group] = allOf(config, "aws_lb_target_group");
    expect(group?.protocol_version).toBe({ http: "HTTP1", http2: "HTTP2", grpc: "GRPC" }[protocol]);
  });

  it("are behind two load balancers where one cannot pass them all", async () => {
    const ports = [
      { port: 8080, public: true },
      { port: 9090, public: true },
      { port: 6379, protocol: "tcp", public: true },
    ];
    const config = await web({ ports });
    expect(listeners(config)).toEqual(["HTTP 80", "HTTP 9090", "TCP 6379"]);
    const [service] = allOf(config, "aws_ecs_service");
    expect(service?.load_balancer.map((one: { container_port: number }) => one.container_port)).toEqual([
      8080, 9090, 6379,
    ]);
  });

  it("are one listener for TCP and UDP at one number", async () => {
    const ports = ["tcp", "udp"].map((protocol) => ({ port: 53, protocol, public: true }));
    const config = await web({ ports });
    expect(listeners(config)).toEqual(["TCP_UDP 53"]);
    expect(allOf(config, "aws_lb_target_group").map(({ protocol }) => protocol)).toEqual(["TCP_UDP"]);
  });

  it("make no load balancer where none is public", async () => {
    const config = await web({ ports: [{ port: 8080 }] });
    expect(allOf(config, "aws_lb")).toEqual([]);
  });
});

describe("the domains of a service", () => {
  it("get certificates that ACM issues, proven in the zone of the name, and lead to the load balancer", async () => {
    const config = await web({ port: 8080, public: true, domains: [DOMAIN, { name: "example.org", zone: "Z0ABC" }] });
    expect(allOf(config, "aws_acm_certificate").map((one) => one.domain_name)).toEqual([
      "www.example.com",
      "example.org",
    ]);
    expect(Object.values(config.data.aws_route53_zone ?? {}).map(({ name }) => name)).toEqual(["example.com"]);
    const aliases = allOf(config, "aws_route53_record").filter(({ alias }) => alias !== undefined);
    expect(aliases.map(({ name }) => name)).toEqual(["www.example.com", "example.org"]);
    expect(aliases[1]?.zone_id).toBe("Z0ABC");
    expect(allOf(config, "aws_lb_listener_certificate")).toHaveLength(1);
  });

  it("are not written where somebody else keeps them: with a certificate, and without a zone", async () => {
    const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    const config = await web({ port: 8080, public: true, domains: [{ ...DOMAIN, certificate }] });
    expect(allOf(config, "aws_route53_record")).toEqual([]);
    expect(allOf(config, "aws_acm_certificate")).toEqual([]);
    const https = allOf(config, "aws_lb_listener").find(({ protocol }) => protocol === "HTTPS");
    expect(https?.certificate_arn).toBe(certificate);
  });

  it("make HTTP a redirect to HTTPS", async () => {
    const config = await web({ port: 8080, public: true, domains: [DOMAIN] });
    const listener = allOf(config, "aws_lb_listener").find(({ port }) => port === 80);
    const redirect = { protocol: "HTTPS", port: "443", status_code: "HTTP_301" };
    expect(listener?.default_action).toEqual([{ type: "redirect", redirect }]);
  });

  it("lead to the load balancer for connections where there is no other", async () => {
    const config = await web({ ports: [{ port: 6379, protocol: "tcp", public: true }], domains: [DOMAIN] });
    expect(allOf(config, "aws_acm_certificate")).toEqual([]);
    expect(allOf(config, "aws_route53_record")).toHaveLength(1);
  });
});

describe("the security groups of a service", () => {
  it("let in the load balancer at the ports that it passes and asks, and the app, and nobody else", async () => {
    const config = await web({
      ports: [{ port: 8080, public: true }, { port: 9090 }],
      sidecars: [{ name: "other", image: "busybox:1.36", cpu: 0.25, memory: 512 }],
      cpu: 0.25,
      memory: 512,
    });
    const rules = allOf(config, "aws_vpc_security_group_ingress_rule");
    const open = rules.filter(({ cidr_ipv4 }) => cidr_ipv4 !== undefined);
    expect(open.map(({ from_port }) => from_port)).toEqual([80]);
    const inner = rules.filter((rule) => !open.includes(rule));
    expect(inner.map(({ from_port }) => from_port).sort()).toEqual([8080, 8080, 9090]);
    expect(inner.every(({ referenced_security_group_id }) => referenced_security_group_id !== undefined)).toBe(true);
  });
});
