import { describe, expect, it } from "vitest";
import { readPortabilitySettings } from "../../../src/provider/portability/portability-settings";

describe("the section [containers] of wing.toml", () => {
  it.each([
    [undefined, [], "warning"],
    [{}, [], "warning"],
    [{ targets: [] }, [], "warning"],
    [{ targets: ["aws", "@acme/nomad"] }, ["aws", "@acme/nomad"], "warning"],
    [{ targets: "gcp", portability: "error" }, ["gcp"], "error"],
    [{ targets: ["a"], portability: "warn" }, ["a"], "warning"],
  ])("%j names targets and a severity", (section, targets, severity) => {
    expect(readPortabilitySettings(section)).toEqual({ settings: { targets, severity }, diagnostics: [] });
  });

  it.each([
    ["aws", "value.type", "containers", '"aws"', "an object with some of the fields targets, portability"],
    [[], "value.type", "containers", "a list of 0", "an object with some of the fields targets, portability"],
    [{ targets: 5 }, "value.type", "containers.targets", "5", expect.stringContaining("a list, each item the name")],
    [{ targets: { aws: true } }, "value.type", "containers.targets", "{ aws }", expect.stringContaining("a list")],
    [{ targets: [1] }, "value.type", "containers.targets[0]", "1", expect.stringContaining("aws for short")],
    [{ targets: ["aws", ""] }, "value.pattern", "containers.targets[1]", '""', expect.stringContaining("the name of")],
    [{ targets: "../aws" }, "value.pattern", "containers.targets", '"../aws"', expect.anything()],
    [{ targets: ["@aws"] }, "value.pattern", "containers.targets[0]", '"@aws"', expect.anything()],
    [{ targets: ["aws/capabilities"] }, "value.pattern", "containers.targets[0]", expect.anything(), expect.anything()],
    [{ targets: ["a".repeat(215)] }, "value.pattern", "containers.targets[0]", expect.anything(), expect.anything()],
    [{ portability: "warning" }, "value.choice", "containers.portability", '"warning"', "one of warn, error"],
    [{ portability: true }, "value.type", "containers.portability", "true", "one of warn, error"],
    [{ target: ["aws"] }, "value.unknown", "containers.target", "a list", "targets, portability"],
  ])("is refused as %j, with what it takes", (section, code, path, given, accepted) => {
    const { diagnostics } = readPortabilitySettings(section);
    expect(diagnostics).toEqual([expect.objectContaining({ severity: "error", code, path, given, accepted })]);
  });

  it("leaves tables to the providers that they are for, and refuses other values of the same names", () => {
    const settings = { targets: ["gcp"], severity: "warning" };
    const section = { targets: ["gcp"], aws: { cluster_name: "shop", nothing: 5 }, "my-cloud": {} };
    expect(readPortabilitySettings(section)).toEqual({ settings, diagnostics: [] });
    for (const value of ["x", 5, [], true]) {
      const [problem] = readPortabilitySettings({ aws: value }).diagnostics;
      expect(problem).toMatchObject({ code: "value.unknown", path: "containers.aws" });
    }
  });

  it("names the field that was meant", () => {
    expect(readPortabilitySettings({ target: [] }).diagnostics[0]?.remedy).toContain("Did you mean targets?");
  });
});
