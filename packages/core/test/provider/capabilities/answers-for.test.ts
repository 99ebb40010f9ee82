import { describe, expect, it } from "vitest";
import { answersFor } from "../../../src/provider/capabilities/answers-for";
import { check } from "../../../src/provider/capabilities/check";
import { limited, native, unsupported } from "../../../src/provider/capabilities/support";
import { specOf } from "../normalise-props";
import { nativeTable } from "./native-table";

const image = "redis";
const capabilities = nativeTable({ "sidecar.non-essential": unsupported("They all count.", "Leave it out.") });
const provider = {
  id: "cloud",
  capabilities,
  functions: {
    "sidecar.container": unsupported("Functions are alone.", "Use a service."),
    "sidecar.non-essential": native,
    "resources.memory": limited("", { max: 1024 }),
  },
};
const kinds = ["service", "function"] as const;

describe("answersFor", () => {
  it("gives services the answers to services", () => {
    expect(answersFor(provider, "service")).toEqual({ id: "cloud", capabilities });
  });

  it("gives functions their own answers, and those to services where there are none", () => {
    expect(answersFor(provider, "function")).toEqual({
      id: "cloud",
      capabilities: { ...capabilities, ...provider.functions },
    });
    expect(answersFor({ id: "cloud", capabilities }, "function")).toEqual({ id: "cloud", capabilities });
  });

  it("takes an answer that is undefined for one that is absent", () => {
    const functions = { "port.udp": undefined } as never;
    expect(answersFor({ id: "cloud", capabilities, functions }, "function")).toEqual({ id: "cloud", capabilities });
  });

  it("gives the same when it is asked again", () => {
    const once = answersFor(provider, "function");
    expect(answersFor(once, "service")).toEqual(once);
  });
});

describe("check", () => {
  it.each([
    [{ image, sidecars: [{ name: "helper", image }] }, [], ["sidecars[0]"]],
    [{ image, sidecars: [{ name: "helper", image, essential: false }] }, ["sidecars[0].essential"], ["sidecars[0]"]],
    [{ image, memory: 2048 }, [], ["memory"]],
    [{ image, memory: 1024 }, [], []],
  ])("%# holds a workload against the answers to its kind", (props, ...expected) => {
    const found = kinds.map((kind) => check(specOf(props, { kind }), provider).map(({ path }) => path));
    expect(found).toEqual(expected);
  });
});
