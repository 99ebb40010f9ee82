import { CAPABILITIES, type Capability, native } from "@wing-containers/core/provider";
import { describe, expect, test } from "vitest";
import { kindsThatAsk } from "../../src/cases/kinds-that-ask";
import { capabilityCases, type Program } from "../../src/index";
import { askedBy } from "../../src/limits/violations-of";

const known = Object.keys(CAPABILITIES) as Capability[];
const everything = Object.fromEntries(known.map((id) => [id, native])) as Record<Capability, typeof native>;
const provider = { id: "acme", capabilities: everything };
/** What every program of a kind asks for cannot be left out. */
const ALWAYS = {
  service: /^(workload|resources|image\.reference)/,
  function: /^(workload|resources|image\.reference|port\.http$|process\.env)/,
};

const pathsOf = (capability: Capability, program: Program) =>
  (askedBy(program) ?? []).filter((asked) => asked.capability === capability).map(({ path }) => path);

describe.each(["service", "function"] as const)("the cases of a %s", (kind) => {
  const cases = capabilityCases(provider, kind);
  const askable = known.filter((capability) => kindsThatAsk(capability).includes(kind));

  test.each(askable)("%s is asked for at its path, and not where the case leaves it out", (capability) => {
    const { asking, plain, path } = cases[capability];
    expect(asking.kind ?? "service").toBe(kind);
    expect(pathsOf(capability, asking)).toContain(path);
    if (plain === undefined || ALWAYS[kind].test(capability)) return;
    expect(pathsOf(capability, plain)).toEqual([]);
  });
});

test("only functions are asked by functions' own capabilities, and only services by services' own", () => {
  const askedByOne = known.filter((capability) => kindsThatAsk(capability).length === 1);
  expect(askedByOne.map((capability) => [capability, ...kindsThatAsk(capability)])).toEqual([
    ["workload.service", "service"],
    ["workload.function", "function"],
    ["service.auto-start", "service"],
    ["function.timeout", "function"],
    ["function.concurrency", "function"],
  ]);
});

test("a case has the check and the volume that the provider has for the kind", () => {
  const none = { level: "unsupported", why: "", instead: "", harmless: false } as const;
  const functions = { "probe.readiness.http": none, "probe.readiness.tcp": none, "volume.ephemeral": none };
  const propsOf = (kind: "service" | "function", capability: Capability) =>
    capabilityCases({ ...provider, functions }, kind)[capability].asking.props;
  expect(propsOf("service", "probe.readiness.period").readiness).toHaveProperty("httpGet");
  expect(propsOf("function", "probe.readiness.period").readiness).toHaveProperty("grpc");
  expect(propsOf("service", "volume.size").volumes).toMatchObject([{ kind: "ephemeral" }]);
  expect(propsOf("function", "volume.size").volumes).toMatchObject([{ kind: "memory" }]);
});
