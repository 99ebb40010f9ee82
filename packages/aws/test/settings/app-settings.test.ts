import { describe, expect, it } from "vitest";
import { allOf, Compiler } from "../compile/compile";

const LB = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shared/50dc6c495c0c9188";
const LISTENER =
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2";
const PUBLIC = { port: 8080, public: true };
const EXISTING = {
  vpc: "existing",
  vpc_id: "vpc-0a1b2c3d4e5f67890",
  private_subnet_ids: ["subnet-0a1b2c3d4e5f67890", "subnet-0a1b2c3d4e5f67891"],
  public_subnet_ids: ["subnet-0a1b2c3d4e5f67892", "subnet-0a1b2c3d4e5f67893"],
};

const withSettings = (aws: Record<string, unknown>) => new Compiler({ containers: { aws } });

describe("the settings of an app", () => {
  it("put services on a cluster that is there already", async () => {
    const config = await withSettings({ cluster_name: "platform" }).compile({ web: {} });
    expect(allOf(config, "aws_ecs_cluster")).toEqual([]);
    expect(Object.values(config.data.aws_ecs_cluster ?? {})[0]).toMatchObject({ cluster_name: "platform" });
  });

  it("say for how long logs are kept", async () => {
    const config = await withSettings({ log_retention_days: 30 }).compile({ web: {} });
    expect(allOf(config, "aws_cloudwatch_log_group").map((group) => group.retention_in_days)).toEqual([30]);
  });

  it("tag everything, and bound every role, those of Wing's own resources included", async () => {
    const boundary = "arn:aws:iam::123456789012:policy/boundary";
    const settings = { tags: { team: "shop" }, permissions_boundary_arn: boundary };
    const config = await withSettings(settings).compile({ web: PUBLIC }, ["queue"]);
    expect(config.provider.aws).toEqual([{ default_tags: [{ tags: { team: "shop" } }] }]);
    const roles = allOf(config, "aws_iam_role");
    expect(roles.length).toBeGreaterThan(2);
    expect(roles.filter((role) => role.permissions_boundary !== boundary)).toEqual([]);
  });

  it("put services into more security groups", async () => {
    const group = "sg-0a1b2c3d4e5f67890";
    const config = await withSettings({ security_group_ids: [group] }).compile({ web: {} });
    const [service] = allOf(config, "aws_ecs_service");
    expect(service?.network_configuration.security_groups).toContain(group);
  });

  it("give names to everything that AWS knows by name, so that two apps have none in common", async () => {
    const names = async (name: string) => {
      const config = await withSettings({ name }).compile({ web: PUBLIC });
      return Object.entries(config.resource).flatMap(([type, resources]) =>
        Object.values(resources).flatMap((resource) =>
          [resource.name, resource.family].filter(Boolean).map((text) => `${type} ${text}`),
        ),
      );
    };
    const [one, other] = [await names("shop"), await names("blog")];
    // Host names of services are in a zone of the app's own.
    const isOwn = (text: string) => !text.startsWith("aws_service_discovery_service");
    expect(one.filter(isOwn).length).toBeGreaterThan(5);
    expect(one.filter((text) => isOwn(text) && other.includes(text))).toEqual([]);
    expect(one.some((text) => /^aws_ecs_cluster shop-[0-9a-f]{8}$/.test(text))).toBe(true);
  });

  it("are refused where they are wrong, whatever the program has", async () => {
    const [problem] = await withSettings({ cluster: "x" }).refuse({ web: {} });
    expect(problem).toMatchObject({ code: "value.unknown", path: "containers.aws.cluster" });
  });
});

describe("a listener that is there already", () => {
  const shared = withSettings({ load_balancer_arn: LB, listener_arn: LISTENER, listener_priority: 2000 });

  it("leads the host names of each service to it, and no load balancer is made", async () => {
    const config = await shared.compile({
      web: { ...PUBLIC, domains: [{ name: "www.example.com" }], routes: [{ path: "/api" }] },
      shop: { ports: [{ port: 8080, protocol: "grpc", public: true }], domains: [{ name: "shop.example.com" }] },
    });
    expect(allOf(config, "aws_lb")).toEqual([]);
    expect(allOf(config, "aws_route53_record")).toEqual([]);
    const rules = allOf(config, "aws_lb_listener_rule");
    const hosts = rules.map(({ condition }) => JSON.stringify(condition));
    expect(hosts.filter((text) => text.includes("www.example.com"))).toHaveLength(2);
    expect(hosts.filter((text) => text.includes("shop.example.com"))).toHaveLength(1);
    const priorities = rules.map(({ priority }) => Number(priority));
    expect(new Set(priorities).size).toBe(priorities.length);
    expect(priorities.filter((priority) => priority < 2000 || priority >= 3000)).toEqual([]);
    const routed = rules.filter(({ condition }) => JSON.stringify(condition).includes("www."));
    const [first] = [...routed].sort((one, another) => Number(one.priority) - Number(another.priority));
    expect(JSON.stringify(first?.condition)).toContain("/api/*");
  });
});

describe("a network that is there already", () => {
  it("has the services and their load balancers in it", async () => {
    const config = await new Compiler({ "tf-aws": EXISTING }).compile({ web: PUBLIC });
    expect(allOf(config, "aws_vpc")).toEqual([]);
    expect(allOf(config, "aws_nat_gateway")).toEqual([]);
    const subnets = Object.values(config.data.aws_subnet ?? {}).map(({ id }) => id);
    expect(subnets.sort()).toEqual([...EXISTING.private_subnet_ids, ...EXISTING.public_subnet_ids].sort());
  });

  it.each([
    [{ vpc: "existing" }, ["tf-aws.vpc_id", "tf-aws.private_subnet_ids"]],
    [{ ...EXISTING, vpc_id: "mine" }, ["tf-aws.vpc_id"]],
    [{ ...EXISTING, private_subnet_ids: [] }, ["tf-aws.private_subnet_ids"]],
    [{ ...EXISTING, private_subnet_ids: "subnet-0a1b2c3d4e5f67890" }, ["tf-aws.private_subnet_ids"]],
    [{ ...EXISTING, public_subnet_ids: ["x"] }, ["tf-aws.public_subnet_ids[0]"]],
    [{ ...EXISTING, public_subnet_ids: EXISTING.public_subnet_ids.slice(1) }, ["tf-aws.public_subnet_ids"]],
  ])("is refused as %j", async (settings, paths) => {
    const problems = await new Compiler({ "tf-aws": settings }).refuse({ web: PUBLIC });
    expect(problems.map(({ path }) => path)).toEqual(paths);
  });

  it("needs no public subnets for services that are not public", async () => {
    const { public_subnet_ids: _, ...settings } = EXISTING;
    await new Compiler({ "tf-aws": settings }).compile({ web: { port: 8080 } });
  });
});

describe("a network that is made", () => {
  it("is one for containers and for Wing's own functions", async () => {
    const compiler = new Compiler({ "tf-aws": { vpc: "new", vpc_lambda: true } });
    const config = await compiler.compile({ web: PUBLIC }, ["queue"]);
    expect(allOf(config, "aws_vpc")).toHaveLength(1);
    expect(allOf(config, "aws_nat_gateway")).toHaveLength(1);
    const functions = allOf(config, "aws_lambda_function");
    expect(functions.length).toBeGreaterThan(0);
    for (const { vpc_config } of functions) expect(JSON.stringify(vpc_config)).toContain("Containers_PrivateSubnet");
  });
});
