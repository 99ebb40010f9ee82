import { describe, expect, it } from "vitest";
import { check } from "../../../../src/provider/capabilities/check";
import type { Limits } from "../../../../src/provider/capabilities/limits/limits";
import { limited, type Support } from "../../../../src/provider/capabilities/support";
import { seconds, specOf } from "../../normalise-props";
import { nativeTable } from "../native-table";

const image = "redis";
const command = ["true"];
const problems = (props: object, table: Parameters<typeof nativeTable>[0]) =>
  check(specOf({ image, ...props }), { id: "cloud", capabilities: nativeTable(table) });
const ofMemory = (limits: Limits, memory: number) =>
  problems({ memory }, { "resources.memory": limited("", limits) }).map(({ accepted, remedy }) => [accepted, remedy]);

describe("limits of one number", () => {
  it.each<[Limits, number[], (readonly [number, string])[], string]>([
    [{}, [6, 100_000], [], ""],
    [{ min: 128 }, [128, 129], [[127, "128"]], "128 or more"],
    [{ max: 600 }, [599, 600], [[601, "600"]], "600 or less"],
    [{ min: 512, max: 512 }, [512], [[511, "512"], [513, "512"]], "512"], // biome-ignore format: pairs read best in a line
    [{ min: 128, max: 4096 }, [128, 4096], [[127, "128"], [4097, "4096"]], "from 128 to 4096"], // biome-ignore format: likewise
    [{ step: 256 }, [256, 512], [[257, "512"], [255, "256"]], "a multiple of 256"], // biome-ignore format: likewise
    [{ step: 256, max: 1000 }, [768], [[800, "768"]], "a multiple of 256 up to 1000"],
    [{ min: 100, step: 50 }, [100, 150], [[99, "100"], [101, "150"]], "100 or more in steps of 50"], // biome-ignore format: likewise
    [{ min: 100, max: 190, step: 50 }, [150], [[151, "150"], [200, "150"]], "from 100 to 190 in steps of 50"], // biome-ignore format: likewise
    [{ values: [512, 1024, 2048] }, [512, 2048], [[511, "512"], [600, "1024"], [4096, "2048"]], "512, 1024 or 2048"], // biome-ignore format: likewise
  ])("%j accept %j, and refuse the rest with the nearest that works", (limits, accepted, refused, words) => {
    for (const memory of accepted) expect(ofMemory(limits, memory)).toEqual([]);
    for (const [memory, nearest] of refused) expect(ofMemory(limits, memory)).toEqual([[words, `Give ${nearest}.`]]);
  });

  it("never lead to nothing at all, although 0 is a multiple of every step", () => {
    expect(ofMemory({ step: 256, max: 600 }, 700)).toEqual([["a multiple of 256 up to 600", "Give 512."]]);
    expect(ofMemory({ step: 256, max: 200 }, 100)).toEqual([
      ["a multiple of 256 up to 200", expect.stringContaining("another target")],
    ]);
  });

  it("take fractions as people write them", () => {
    const table = { "resources.cpu": limited("", { min: 0.1, step: 0.1 }) };
    expect(problems({ cpu: 0.3 }, table)).toEqual([]);
    expect(problems({ cpu: 0.7 }, table)).toEqual([]);
    expect(problems({ cpu: 0.25 }, table)).toMatchObject([{ path: "cpu", given: "0.25", remedy: "Give 0.3." }]);
  });

  it("are held in every container, with the provider's note", () => {
    const table = {
      "resources.memory": limited("Up to 4 GiB.", { min: 128, max: 4096 }),
      "process.stop-grace-period": limited("Ten minutes.", { max: 600 }),
    };
    const sidecars = [{ name: "a", image, memory: 64 }];
    expect(problems({ stopGracePeriod: seconds(601), memory: 4096, sidecars }, table)).toEqual([
      {
        code: "capability.limited",
        severity: "error",
        path: "stopGracePeriod",
        message:
          "cloud supports process.stop-grace-period (The time between that signal and SIGKILL is set (seconds).) within limits only: Ten minutes.",
        given: "601",
        accepted: "600 or less",
        remedy: "Give 600.",
      },
      expect.objectContaining({ path: "sidecars[0].memory", given: "64", remedy: "Give 128." }),
    ]);
  });

  it("hold timings that are not the defaults", () => {
    const table = {
      "probe.readiness.period": limited("", { min: 5, max: 300 }),
      "probe.readiness.success-threshold": limited("", { values: [1] }),
    };
    const readiness = { exec: { command }, period: seconds(301), successThreshold: 2 };
    expect(problems({ readiness }, table)).toMatchObject([
      { path: "readiness.period", remedy: "Give 300." },
      { path: "readiness.successThreshold", remedy: "Give 1." },
    ]);
    expect(problems({ readiness: { exec: { command } } }, table)).toEqual([]);
  });
});

describe("limits of a text", () => {
  const table = { "resources.gpu.type": limited("", { values: ["nvidia-l4", "nvidia-t4"] }) };

  it("accept their values, and refuse others with the likeliest or all of them", () => {
    expect(problems({ gpu: { type: "nvidia-l4" } }, table)).toEqual([]);
    expect(problems({ gpu: { type: "nvidia-l5" } }, table)).toMatchObject([
      { path: "gpu.type", given: '"nvidia-l5"', accepted: '"nvidia-l4" or "nvidia-t4"', remedy: 'Use "nvidia-l4".' },
    ]);
    expect(problems({ gpu: { type: "h100" } }, table)).toMatchObject([{ remedy: 'Use "nvidia-l4" or "nvidia-t4".' }]);
  });

  it("say nothing of a capability without a value", () => {
    const some: Support = limited("Only in some regions.", { values: ["eu"] });
    expect(problems({ port: 80 }, { "port.http": some })).toEqual([]);
  });
});

it("several rules that a number breaks are one diagnostic, with a number that obeys all", () => {
  const table = {
    "resources.memory": limited("One.", { step: 100 }),
    "resources.replica-memory": limited("Two.", { min: 1024, step: 4 }),
  };
  expect(problems({ memory: 999 }, table)).toMatchObject([
    {
      path: "memory",
      message: expect.stringMatching(/resources\.memory .* and resources\.replica-memory .*: One\. Two\.$/),
      given: "999",
      accepted: "a multiple of 100, and 1024 or more in steps of 4",
      remedy: "Give 1100.",
    },
  ]);
});
