import { describe, expect, it } from "vitest";
import { check } from "../../../src/provider/capabilities/check";
import { emulated, limited, unsupported } from "../../../src/provider/capabilities/support";
import { seconds, specOf } from "../normalise-props";
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

  it("holds values against limits, in every container", () => {
    const some = provider({
      "resources.cpu": limited("Whole vCPUs.", { values: [1, 2, 4] }),
      "resources.memory": limited("Up to 4 GiB.", { min: 128, max: 4096 }),
      "resources.gpu.type": limited("One model.", { values: ["nvidia-l4"] }),
      "process.stop-grace-period": limited("Ten minutes.", { max: 600 }),
    });
    const sidecars = [{ name: "a", image, cpu: 2, memory: 64 }];
    const props = { image, cpu: 3, memory: 4096, stopGracePeriod: seconds(601), gpu: { type: "t4" }, sidecars };
    expect(check(specOf(props), some)).toMatchObject([
      { path: "stopGracePeriod", given: "601", accepted: "600 or less (Ten minutes.)" },
      {
        path: "cpu",
        code: "capability.limited",
        severity: "error",
        given: "3",
        accepted: "one of 1, 2, 4 (Whole vCPUs.)",
      },
      { path: "gpu.type", given: '"t4"' },
      { path: "sidecars[0].memory", given: "64", accepted: "128 or more, 4096 or less (Up to 4 GiB.)" },
    ]);
  });

  it("accepts the bounds themselves, and a limited capability without a value", () => {
    const some = provider({
      "resources.memory": limited("", { min: 512, max: 512 }),
      "port.http": limited("Only in some regions.", {}),
    });
    expect(check(specOf({ image, port: 80 }), some)).toEqual([]);
  });

  it("minds only the overrides for the provider itself", () => {
    const none = provider({ overrides: unsupported("There are no settings.", "Remove them.") });
    expect(check(specOf({ image, overrides: { aws: {} } }), none)).toEqual([]);
    expect(check(specOf({ image, overrides: { aws: {}, cloud: {} } }), none)).toMatchObject([
      { path: "overrides.cloud" },
    ]);
  });
});
