import { describe, expect, it } from "vitest";
import { check } from "../../../../src/provider/capabilities/check";
import { limited } from "../../../../src/provider/capabilities/support";
import { seconds, specOf } from "../../normalise-props";
import { nativeTable } from "../native-table";
import { fargate } from "./fargate";

const image = "redis";
const command = ["true"];
const problems = (props: object, table: Parameters<typeof nativeTable>[0]) =>
  check(specOf({ image, ...props }), { id: "cloud", capabilities: nativeTable(table) });
const onFargate = (props: object) =>
  check(specOf({ image, ...props }), fargate).map(({ path, given, accepted, remedy }) => [
    path,
    given,
    accepted,
    remedy,
  ]);

describe("numbers that go together", () => {
  it.each([
    [0.25, 2048],
    [0.5, 4096],
    [4, 8192],
    [4, 30720],
    [16, 122880],
  ])("are accepted as a row has them: %f vCPU and %i MiB", (cpu, memory) => {
    expect(onFargate({ cpu, memory })).toEqual([]);
  });

  it.each([
    [0.25, 600, "512, 1024 or 2048 where resources.replica-cpu is 0.25", "Give 1024."],
    [4, 512, "from 8192 to 30720 in steps of 1024 where resources.replica-cpu is 4", "Give 8192."],
    [8, 20000, "from 16384 to 61440 in steps of 4096 where resources.replica-cpu is 8", "Give 20480."],
    [0.25, 4096, "512, 1024 or 2048 where resources.replica-cpu is 0.25", "Set cpu to 0.5, where 4096 is accepted."],
    [0.25, 61000, "512, 1024 or 2048 where resources.replica-cpu is 0.25", "Give 61440, and set cpu to 8."],
    [16, 200000, "from 32768 to 122880 in steps of 8192 where resources.replica-cpu is 16", "Give 122880."],
  ])("are refused beside a row, less than asked for last: %f vCPU and %i MiB", (cpu, memory, accepted, remedy) => {
    expect(onFargate({ cpu, memory })).toEqual([["memory", String(memory), accepted, remedy]]);
  });

  it("are refused where no row has the other number", () => {
    expect(onFargate({ cpu: 3, memory: 4096 })).toEqual([
      ["cpu", "3", "0.25, 0.5, 1, 2, 4, 8 or 16", "Give 4."],
      [
        "memory",
        "4096",
        expect.stringContaining("; from 1024 to 4096 in steps of 1024 where"),
        "Give 8192, and set cpu to 4.",
      ],
    ]);
    expect(onFargate({ cpu: 32, memory: 65536 })).toMatchObject([
      ["cpu", "32", expect.anything(), "Give 16."],
      ["memory", "65536", expect.anything(), "Set cpu to 16, where 65536 is accepted."],
    ]);
  });

  it("are those of all containers together where the replica is what is limited", () => {
    const sidecars = [{ name: "a", image, cpu: 0.125, memory: 512 }];
    expect(onFargate({ cpu: 0.125, memory: 512, sidecars })).toEqual([]);
    expect(onFargate({ cpu: 0.25, memory: 1024, sidecars })).toEqual([
      ["cpu", "0.25 (0.375 with the sidecars)", "0.25, 0.5, 1, 2, 4, 8 or 16 with the sidecars", "Give 0.375."],
      ["memory", "1024 (1536 with the sidecars)", expect.anything(), "Give 1536, and set cpu to 0.375."],
    ]);
  });

  it("never ask a container for nothing", () => {
    const sidecars = [{ name: "a", image, cpu: 16 }];
    expect(onFargate({ cpu: 0.25, memory: 32768 - 512, sidecars })[0]?.[3]).toBe(
      "Use another target: no number near it is accepted there.",
    );
  });

  it("are those of the same container, and the main one's for what the workload asks", () => {
    const rows = [{ when: { min: 1 }, then: { max: 80 } }, { when: { max: 0.99 }, then: { values: [1] } }]; // biome-ignore format: one row each
    const table = {
      "resources.gpu": limited("", {
        pairs: [{ with: "resources.cpu", rows: [{ when: { min: 4 }, then: { max: 1 } }] }],
      }),
      "scaling.concurrency": limited("", { pairs: [{ with: "resources.cpu", rows }] }),
    } as const;
    const sidecars = [{ name: "a", image, cpu: 2, gpu: {} }];
    expect(problems({ cpu: 4, gpu: {}, sidecars, scaling: { concurrency: 81 } }, table)).toMatchObject([
      {
        path: "sidecars[0].gpu",
        accepted: "1 or less where resources.cpu is 4 or more",
        remedy: "Set sidecars[0].cpu to 4, where 1 is accepted.",
      },
      { path: "scaling.concurrency", accepted: "80 or less where resources.cpu is 4", remedy: "Give 80." },
    ]);
    expect(problems({ cpu: 0.5, scaling: { concurrency: 2 } }, table)).toMatchObject([
      { accepted: "1 where resources.cpu is 0.5", remedy: "Set cpu to 1, where 2 is accepted." },
    ]);
  });

  it("are not held against a number that nobody asks for", () => {
    const pairs = [{ with: "probe.readiness.timeout", rows: [] }] as const;
    const table = { "probe.readiness.period": limited("", { pairs }) };
    const readiness = { exec: { command }, period: seconds(20) };
    expect(problems({ readiness }, table)).toEqual([]);
    expect(problems({ readiness: { ...readiness, timeout: seconds(2) } }, table)).toMatchObject([
      {
        path: "readiness.period",
        accepted: "nothing beside probe.readiness.timeout",
        remedy: expect.stringContaining("another target"),
      },
    ]);
  });
});
