import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/settings/read-settings";

const LB = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shared/50dc6c495c0c9188";
const LISTENER =
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2";
const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

const DEFAULTS = { certificates: {}, logRetentionDays: 365, securityGroupIds: [], tags: {} };

describe("the section [containers.aws] of wing.toml", () => {
  it.each([undefined, null, {}])("may be left out, as %j", (section) => {
    expect(readSettings(section)).toEqual({ settings: DEFAULTS, diagnostics: [] });
  });

  it("says all that there is to say", () => {
    const section = {
      name: "shop-staging",
      cluster_name: "platform",
      load_balancer_arn: LB,
      listener_arn: LISTENER,
      listener_priority: 1000,
      repository_url: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/shop",
      certificates: { "WWW.example.com": CERTIFICATE },
      log_retention_days: 30,
      permissions_boundary_arn: "arn:aws:iam::123456789012:policy/boundary",
      security_group_ids: ["sg-0a1b2c3d4e5f67890"],
      tags: { team: "shop", "cost-center": "42" },
    };
    expect(readSettings(section)).toEqual({
      diagnostics: [],
      settings: {
        name: "shop-staging",
        clusterName: "platform",
        listener: { loadBalancerArn: LB, listenerArn: LISTENER, priority: 1000 },
        repository: {
          url: section.repository_url,
          arn: "arn:aws:ecr:eu-west-1:123456789012:repository/team/shop",
        },
        certificates: { "www.example.com": CERTIFICATE },
        logRetentionDays: 30,
        permissionsBoundary: section.permissions_boundary_arn,
        securityGroupIds: section.security_group_ids,
        tags: section.tags,
      },
    });
  });

  it.each([
    ["123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop", "arn:aws-cn:ecr:cn-north-1:123456789012:repository/shop"],
    [
      "123456789012.dkr.ecr.us-gov-west-1.amazonaws.com/shop",
      "arn:aws-us-gov:ecr:us-gov-west-1:123456789012:repository/shop",
    ],
  ])("knows the partition of the repository %s", (url, arn) => {
    expect(readSettings({ repository_url: url }).settings.repository?.arn).toBe(arn);
  });

  it("takes numbers as texts, which is all that --value gives", () => {
    const listener = { load_balancer_arn: LB, listener_arn: LISTENER, listener_priority: "1000" };
    expect(readSettings({ log_retention_days: "90", ...listener })).toMatchObject({
      settings: { logRetentionDays: 90, listener: { priority: 1000 } },
      diagnostics: [],
    });
  });

  it.each([
    ["aws", "value.type", ""],
    [{ cluster: "x" }, "value.unknown", ".cluster"],
    [{ name: "" }, "value.pattern", ".name"],
    [{ name: "my shop" }, "value.pattern", ".name"],
    [{ name: 5 }, "value.type", ".name"],
    [{ cluster_name: "a/b" }, "value.pattern", ".cluster_name"],
    [{ load_balancer_arn: LB }, "value.required", ".listener_arn"],
    [{ listener_arn: LISTENER }, "value.required", ".load_balancer_arn"],
    [{ load_balancer_arn: "shared", listener_arn: LISTENER }, "value.pattern", ".load_balancer_arn"],
    [
      { load_balancer_arn: LB.replace("/app/", "/net/"), listener_arn: LISTENER },
      "value.pattern",
      ".load_balancer_arn",
    ],
    [{ load_balancer_arn: LB, listener_arn: LISTENER.replace("50dc", "60dc") }, "value.choice", ".listener_arn"],
    [{ load_balancer_arn: LB, listener_arn: LISTENER, listener_priority: 0 }, "value.range", ".listener_priority"],
    [{ load_balancer_arn: LB, listener_arn: LISTENER, listener_priority: 50_001 }, "value.range", ".listener_priority"],
    [{ repository_url: "docker.io/library/nginx" }, "value.pattern", ".repository_url"],
    [
      { repository_url: "https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop" },
      "value.pattern",
      ".repository_url",
    ],
    [{ certificates: [] }, "value.type", ".certificates"],
    [{ certificates: { "www.example.com": "mine" } }, "value.pattern", '.certificates["www.example.com"]'],
    [{ certificates: { "not a name": CERTIFICATE } }, "value.pattern", '.certificates["not a name"]'],
    [{ log_retention_days: 31 }, "value.choice", ".log_retention_days"],
    [{ log_retention_days: 1.5 }, "value.range", ".log_retention_days"],
    [{ log_retention_days: -1 }, "value.range", ".log_retention_days"],
    [{ log_retention_days: "a month" }, "value.type", ".log_retention_days"],
    [{ permissions_boundary_arn: "boundary" }, "value.pattern", ".permissions_boundary_arn"],
    [{ security_group_ids: "sg-0a1b2c3d4e5f67890" }, "value.type", ".security_group_ids"],
    [{ security_group_ids: ["default"] }, "value.pattern", ".security_group_ids[0]"],
    [{ tags: { "aws:name": "x" } }, "value.pattern", '.tags["aws:name"]'],
    [{ tags: { team: "a\nb" } }, "value.pattern", ".tags.team"],
    [{ tags: { team: 5 } }, "value.type", ".tags.team"],
    [{ tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, ""])) }, "value.range", ".tags"],
  ])("is refused as %j, with the place and what to do", (section, code, path) => {
    const { diagnostics } = readSettings(section);
    expect(diagnostics.map((one) => [one.code, one.path])).toEqual([[code, `containers.aws${path}`]]);
    expect(diagnostics[0]?.accepted).toBeTruthy();
    expect(diagnostics[0]?.remedy).toBeTruthy();
  });

  it("names the key that was meant, and the number of days that is near", () => {
    expect(readSettings({ cluster_nam: "x" }).diagnostics[0]?.remedy).toContain("Did you mean cluster_name?");
    expect(readSettings({ log_retention_days: 31 }).diagnostics[0]?.remedy).toBe("Give 60.");
  });

  it("is refused for all of its problems at once", () => {
    expect(readSettings({ name: 1, tags: 2, log_retention_days: 3.5 }).diagnostics).toHaveLength(3);
  });
});
