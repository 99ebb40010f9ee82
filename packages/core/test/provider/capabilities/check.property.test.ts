import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/provider/capabilities/check";
import type { Limits, NumberLimits } from "../../../src/provider/capabilities/limits/limits";
import { limited } from "../../../src/provider/capabilities/support";
import { validProps } from "../arbitrary-props";
import { specOf } from "../normalise-props";
import { capabilityTable, numberLimits } from "./arbitrary-limits";
import { nativeTable } from "./native-table";

const TIMEOUT = 60_000;
/** More than any limits lead to from the numbers that are asked for. */
const MOST = 1_500;
const memories = Array.from({ length: MOST }, (_, index) => index + 6);
const memory = fc.integer({ min: 6, max: 900 });

const problems = (props: object, limits: Limits) =>
  check(specOf({ image: "redis", ...props }), {
    id: "cloud",
    capabilities: nativeTable({ "resources.memory": limited("", limits) }),
  });

/** What limits mean, in the plainest way. */
function accepts({ min = 0, max = Number.POSITIVE_INFINITY, step = 1, values }: NumberLimits, value: number): boolean {
  return values?.includes(value) ?? (value >= min && value <= max && (value - min) % step === 0);
}

describe("check", { timeout: TIMEOUT }, () => {
  it("accepts what is within limits, and names the nearest value, one above where there is any", () => {
    fc.assert(
      fc.property(numberLimits, memory, (limits, asked) => {
        const [problem] = problems({ memory: asked }, limits);
        expect(problem === undefined).toBe(accepts(limits, asked));
        if (problem === undefined) return;
        const accepted = memories.filter((value) => accepts(limits, value));
        const nearest = accepted.find((value) => value > asked) ?? accepted.filter((value) => value < asked).pop();
        if (nearest !== undefined) expect(problem.remedy).toBe(`Give ${nearest}.`);
      }),
      { numRuns: 500 },
    );
  });

  it("accepts what it has advised to give, also of pairs", () => {
    const rows = fc.array(fc.record({ when: numberLimits, then: numberLimits }), { minLength: 1, maxLength: 4 });
    let advised = 0;
    fc.assert(
      fc.property(rows, numberLimits, memory, fc.integer({ min: 1, max: 400 }), (pairRows, own, asked, replicas) => {
        const limits = { ...own, pairs: [{ with: "scaling.replicas", rows: pairRows }] } as const;
        const remedy = problems({ memory: asked, replicas }, limits)[0]?.remedy ?? "";
        const value = /^Give (\d+)/.exec(remedy)?.[1] ?? String(asked);
        const other = /et replicas to (\d+)/.exec(remedy)?.[1] ?? String(replicas);
        if (!/^(Give|Set)/.test(remedy)) return;
        expect(problems({ memory: Number(value), replicas: Number(other) }, limits)).toEqual([]);
        advised++;
      }),
      { numRuns: 500 },
    );
    expect(advised).toBeGreaterThan(50);
  });

  it("never throws, and says one thing of each field", () => {
    fc.assert(
      fc.property(validProps, capabilityTable, (props, capabilities) => {
        const spec = specOf(props);
        const found = check(spec, { id: "cloud", capabilities });
        const fields = found.map(({ path }) => path).filter((path) => path !== "");
        expect(new Set(fields).size).toBe(fields.length);
        for (const { severity, message, accepted, remedy, code } of found) {
          expect([message, remedy, accepted ?? "any"]).not.toContain("");
          expect([message, remedy, accepted].join(" ")).not.toMatch(/undefined|NaN|Infinity|\[object/);
          if (severity === "warning") expect([spec.onUnsupported, code]).toEqual(["warn", "capability.unsupported"]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
