import { describe, expect, it } from "vitest";
import { check } from "../../../src/provider/capabilities/check";
import { emulated, limited, unsupported } from "../../../src/provider/capabilities/support";
import { specOf } from "../normalise-props";
import { nativeTable } from "./native-table";

const image = "redis";
const provider = (others: Parameters<typeof nativeTable>[0]) => ({ id: "cloud", capabilities: nativeTable(others) });

describe("check", () => {
  it("finds nothing where everything is native or emulated", () => {
    const spec = specOf({ image, port: 80, public: true, replicas: 3 });
    expect(check(spec, provider({ "port.http": emulated("By a proxy.") }))).toEqual([]);
  });

  it("refuses what is unsupported, with the reason and the nearest thing that works", () => {
    const spec = specOf({ image, ports: [{ port: 53, protocol: "udp" }] });
    const none = provider({ "port.udp": unsupported("There is no UDP.", "Use TCP.") });
    expect(check(spec, none)).toEqual([
      {
        code: "capability.unsupported",
        severity: "error",
        path: "ports[0].protocol",
        message: expect.stringContaining("There is no UDP."),
        remedy: "Use TCP.",
      },
    ]);
  });

  it("warns only of what is harmless, and only where the workload asks for warnings", () => {
    const none = provider({
      "process.stop-signal": unsupported("It is fixed.", "Handle SIGTERM.", { harmless: true }),
      "port.udp": unsupported("There is no UDP.", "Use TCP."),
    });
    const props = { image, stopSignal: "SIGINT", ports: [{ port: 53, protocol: "udp" }] };
    const severities = (onUnsupported: string) =>
      check(specOf({ ...props, onUnsupported }), none).map(({ path, severity }) => [path, severity]);
    expect(severities("warn")).toEqual([
      ["stopSignal", "warning"],
      ["ports[0].protocol", "error"],
    ]);
    expect(severities("error")).toEqual([
      ["stopSignal", "error"],
      ["ports[0].protocol", "error"],
    ]);
    expect(check(specOf(props), none)[0]?.remedy).toContain("onUnsupported");
  });

  it("takes an answer that an older provider does not give for a refusal", () => {
    const { "port.udp": _, ...capabilities } = nativeTable();
    const older = { id: "cloud", capabilities: capabilities as ReturnType<typeof nativeTable> };
    expect(check(specOf({ image, port: 80 }), older)).toEqual([]);
    expect(check(specOf({ image, ports: [{ port: 53, protocol: "udp" }] }), older)).toMatchObject([
      {
        code: "capability.unsupported",
        severity: "error",
        path: "ports[0].protocol",
        message: expect.stringContaining("does not say whether it can"),
        remedy: "Update the package of cloud, or leave the field out.",
      },
    ]);
  });

  it("tells one problem of a field, an error where there is any, and all of a workload as a whole", () => {
    const none = provider({
      "workload.function": unsupported("There are no functions.", "Use a service."),
      "image.closure": unsupported("There is no Node.", "Give an image."),
      "resources.cpu": unsupported("It is fixed.", "Leave it out.", { harmless: true }),
      "resources.replica-cpu": limited("", { max: 0.1 }),
    });
    const problems = (onUnsupported: string) =>
      check(specOf({ onUnsupported }, { kind: "function", hasClosure: true }), none).map(({ path, code }) => [
        path,
        code,
      ]);
    const whole = [
      ["", "capability.unsupported"],
      ["", "capability.unsupported"],
    ];
    expect(problems("error")).toEqual([...whole, ["cpu", "capability.unsupported"]]);
    expect(problems("warn")).toEqual([...whole, ["cpu", "capability.limited"]]);
  });

  it("minds only the overrides for the provider itself", () => {
    const none = provider({ overrides: unsupported("There are no settings.", "Remove them.") });
    expect(check(specOf({ image, overrides: { aws: {} } }), none)).toEqual([]);
    expect(check(specOf({ image, overrides: { aws: {}, cloud: {} } }), none)).toMatchObject([
      { path: "overrides.cloud" },
    ]);
  });
});
