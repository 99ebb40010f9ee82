import { beforeAll, describe, expect, it } from "vitest";
import { allOf, Compiler, type Resource, type TerraformConfig } from "../compile/compile";
import { decoded } from "../conformance/terraform-file";
import { EVERYTHING } from "./everything";

let config: TerraformConfig;

beforeAll(async () => {
  config = await new Compiler().compile(EVERYTHING);
});

/** Of a type; there is one at least, or the rule would say nothing. */
function some(type: string): readonly Resource[] {
  const found = allOf(config, type);
  expect(found).not.toEqual([]);
  return found;
}

const blockOf = (value: unknown): Resource => (Array.isArray(value) ? value[0] : value) as Resource;

describe("rules of static checkers that a default program keeps", () => {
  it("CKV_AWS_249: the role of a task is not the role that starts it", () => {
    for (const task of some("aws_ecs_task_definition")) expect(task.task_role_arn).not.toBe(task.execution_role_arn);
  });

  it("CKV_AWS_334, CKV_AWS_335: no container is privileged or sees the processes of others", () => {
    for (const task of some("aws_ecs_task_definition")) {
      expect(task.pid_mode).toBeUndefined();
      for (const one of decoded(task.container_definitions) as Resource[]) expect(one.privileged ?? false).toBe(false);
    }
  });

  it("AWS-0036: secrets are references, and never variables", () => {
    const task = some("aws_ecs_task_definition").find(({ family }) => family.startsWith("web-"));
    const [main] = decoded(task?.container_definitions) as Resource[];
    expect(main?.secrets.map((one: Resource) => one.name)).toEqual(["TOKEN"]);
    expect(main?.environment.map((one: Resource) => one.name)).not.toContain("TOKEN");
  });

  it("CKV_AWS_332, CKV_AWS_333: services run on the latest platform, without public addresses", () => {
    for (const service of some("aws_ecs_service")) {
      expect(service.platform_version).toBe("LATEST");
      expect(blockOf(service.network_configuration).assign_public_ip).toBe(false);
    }
  });

  it("CKV_AWS_65, AWS-0034: the cluster tells how its containers are", () => {
    for (const { setting } of some("aws_ecs_cluster"))
      expect(setting).toContainEqual({ name: "containerInsights", value: "enhanced" });
  });

  it("CKV_AWS_131, AWS-0052: load balancers drop headers that are no headers", () => {
    for (const balancer of some("aws_lb").filter(({ load_balancer_type }) => load_balancer_type === "application"))
      expect(balancer.drop_invalid_header_fields).toBe(true);
  });

  it("CKV_AWS_152: load balancers for connections pass them to all zones", () => {
    for (const balancer of some("aws_lb").filter(({ load_balancer_type }) => load_balancer_type === "network"))
      expect(balancer.enable_cross_zone_load_balancing).toBe(true);
  });

  it("CKV_AWS_103, AWS-0047: TLS is 1.2 at least", () => {
    const listeners = some("aws_lb_listener").filter(({ protocol }) => protocol === "HTTPS");
    expect(listeners).not.toEqual([]);
    for (const { ssl_policy } of listeners) expect(ssl_policy).toBe("ELBSecurityPolicy-TLS13-1-2-2021-06");
  });

  it("CKV_AWS_2, CKV2_AWS_20, AWS-0054: where there is a domain, HTTP is a redirect", () => {
    const [balancer] = Object.entries(config.resource.aws_lb ?? {}).find(([id]) => id.startsWith("web_Balancer")) ?? [];
    const own = some("aws_lb_listener").filter(({ load_balancer_arn }) => load_balancer_arn.includes(`.${balancer}.`));
    expect(own.length).toBeGreaterThan(1);
    for (const { protocol, default_action } of own)
      expect(protocol === "HTTPS" || blockOf(default_action).redirect?.protocol === "HTTPS").toBe(true);
  });

  it("CKV_AWS_261: target groups of requests have a path to check", () => {
    for (const group of some("aws_lb_target_group").filter(({ protocol }) => protocol.startsWith("HTTP")))
      expect(blockOf(group.health_check).path).toMatch(/^\//);
  });

  it("CKV_AWS_23, AWS-0099, AWS-0124: security groups and their rules say what they are for", () => {
    const types = ["aws_security_group", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"];
    for (const { description } of types.flatMap(some))
      expect(description).toMatch(/^[\w\s.,:()/#@[\]+=&;{}!$*-]{1,255}$/);
  });

  it("CKV_AWS_382: nothing may go everywhere by every port", () => {
    for (const rule of some("aws_vpc_security_group_egress_rule")) {
      expect(rule.ip_protocol).not.toBe("-1");
      if (rule.cidr_ipv4 !== undefined) expect([rule.from_port, rule.to_port]).toEqual([443, 443]);
    }
  });

  it("CKV_AWS_24, CKV_AWS_25, CKV_AWS_260: what is open to everybody is a load balancer's", () => {
    const balancers = Object.keys(config.resource.aws_security_group ?? {}).filter((id) => /Balancer/.test(id));
    for (const rule of some("aws_vpc_security_group_ingress_rule").filter(({ cidr_ipv4 }) => cidr_ipv4 !== undefined))
      expect(balancers.some((id) => rule.security_group_id.includes(`.${id}.`))).toBe(true);
  });

  it("CKV2_AWS_5: every security group is of use", () => {
    const { aws_security_group: groups = {}, ...others } = config.resource;
    const text = JSON.stringify([others.aws_ecs_service, others.aws_lb, others.aws_lambda_function]);
    expect(Object.keys(groups).filter((id) => !text.includes(`aws_security_group.${id}.`))).toEqual([]);
  });

  it("CKV2_AWS_12, AWS-0173: the default security group lets nothing in or out", () => {
    for (const { ingress, egress } of some("aws_default_security_group")) expect([ingress, egress]).toEqual([[], []]);
  });

  it("CKV_AWS_130, AWS-0164: subnets give out no public addresses", () => {
    for (const subnet of some("aws_subnet")) expect(subnet.map_public_ip_on_launch).toBe(false);
  });

  it("CKV_AWS_66, CKV_AWS_338: logs are kept for a year", () => {
    for (const group of some("aws_cloudwatch_log_group")) expect(group.retention_in_days).toBeGreaterThanOrEqual(365);
  });
});

describe("roles", () => {
  it("are taken by one service of this account only", () => {
    for (const { assume_role_policy } of some("aws_iam_role")) {
      expect(assume_role_policy).toContain("aws:SourceAccount");
      expect(assume_role_policy).not.toMatch(/"Principal":\s*"\*"/);
    }
  });

  it("may do nothing with every resource, but fetch the token of the account's registry", () => {
    for (const { policy } of some("aws_iam_role_policy")) {
      const { Statement: statements } = decoded(policy) as { Statement: { Action: string[]; Resource: string[] }[] };
      for (const { Action, Resource } of statements) {
        expect(Action.filter((action) => action === "*" || action.endsWith(":*"))).toEqual([]);
        if (Resource.includes("*")) expect(Action).toEqual(["ecr:GetAuthorizationToken"]);
      }
    }
  });
});
