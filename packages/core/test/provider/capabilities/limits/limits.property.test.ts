import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedCapabilities } from "../../../../src/provider/capabilities/asked-capabilities";
import { CAPABILITIES } from "../../../../src/provider/capabilities/capabilities";
import type { Capability } from "../../../../src/provider/capabilities/capability";
import { check } from "../../../../src/provider/capabilities/check";
import { advise } from "../../../../src/provider/capabilities/limits/advise";
import type { NumberLimits } from "../../../../src/provider/capabilities/limits/limits";
import { nearestNumber, obeys } from "../../../../src/provider/capabilities/limits/nearest-number";
import { limited, native, type Support, unsupported } from "../../../../src/provider/capabilities/support";
import { validProps } from "../../arbitrary-props";
import { specOf } from "../../normalise-props";
import { nativeTable } from "../native-table";
import { fargate, fargateBothWays } from "./fargate";

const RUNS = { numRuns: 300 };
const TIMEOUT = 60_000;
const MOST = 400;

const whole = fc.integer({ min: 1, max: MOST });
const wholeLimits: fc.Arbitrary<NumberLimits> = fc.oneof(
  fc.record({ values: fc.array(whole, { minLength: 1, maxLength: 5 }) }),
  fc.record({ min: whole, max: whole, step: fc.integer({ min: 1, max: 50 }) }, { requiredKeys: [] }),
);
const rules = fc.array(
  fc.record({
    allowed: fc.array(wholeLimits, { maxLength: 3 }),
    others: fc.constantFrom(0, 0, 7),
    accepted: fc.constant(""),
  }),
  { maxLength: 3 },
);

/** Limits as no provider should have them, too. */
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY));
const anyLimits = fc.oneof(
  fc.record({ min: anyNumber, max: anyNumber, step: anyNumber }, { requiredKeys: [] }),
  fc.record({ values: fc.array(anyNumber) }),
);
const ids = Object.keys(CAPABILITIES) as Capability[];
const pair = fc.record({
  with: fc.constantFrom(...ids),
  rows: fc.array(fc.record({ when: anyLimits, then: anyLimits }), { maxLength: 3 }),
});
const support: fc.Arbitrary<Support> = fc.oneof(
  fc.constant(native),
  fc.constant(unsupported("No.", "Leave it out.", { harmless: true })),
  fc.record({ values: fc.array(fc.string()) }).map((limits) => limited("Some.", limits)),
  fc
    .tuple(anyLimits, fc.array(pair, { maxLength: 2 }))
    .map(([limits, pairs]) => limited("Some.", { ...limits, pairs })),
);

describe("limits", { timeout: TIMEOUT }, () => {
  it("have a nearest number that they accept, and none is nearer", () => {
    fc.assert(
      fc.property(whole, rules, fc.constantFrom("up", "down"), (value, all, direction) => {
        const accepts = (number: number) => all.every((rule) => obeys(number, rule));
        const sign = direction === "up" ? 1 : -1;
        const candidates = Array.from({ length: 2 * MOST }, (_, distance) => value + sign * distance);
        // No container can be given nothing, so that a sum needs more than what the others add.
        const positive = candidates.filter((number) => number > 0);
        const nearest = nearestNumber(value, all, direction);
        if (nearest === undefined) expect(positive.filter(accepts)).toEqual([]);
        else if (nearest > 0 && Math.abs(nearest - value) < 2 * MOST) expect(nearest).toBe(positive.find(accepts));
        else expect(accepts(nearest)).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    ["memory", fargate],
    ["memory", fargateBothWays],
    ["cpu", fargateBothWays],
  ] as const)(
    "that go together have advice for %s that is accepted, and less only where more does not work",
    (path, provider) => {
      const cpus = fc.oneof(fc.constantFrom(0.25, 0.5, 1, 2, 4, 8, 16), fc.integer({ min: 1, max: 40 }));
      const memories = fc.integer({ min: 6, max: 200_000 });
      fc.assert(
        fc.property(cpus, memories, (cpu, memory) => {
          const props = { image: "redis", cpu, memory };
          if (check(specOf(props), provider).every((diagnostic) => diagnostic.path !== path)) return;
          const advice = advise(path, askedCapabilities(specOf(props)), provider.capabilities);
          if (advice === undefined) throw new Error("There is always some size that works.");
          const corrected = {
            ...props,
            [path]: advice.value,
            ...(advice.partner && { [advice.partner.path]: advice.partner.value }),
          };
          expect(check(specOf(corrected), provider)).toEqual([]);
          if (memory <= 122_880 && cpu <= 16) expect(advice.value).toBeGreaterThanOrEqual(props[path]);
        }),
        RUNS,
      );
    },
  );

  it("of all kinds are held against all specs without an exception or a riddle", () => {
    const table = fc.dictionary(fc.constantFrom(...ids), support, { maxKeys: 40 });
    fc.assert(
      fc.property(validProps, table, (props, others) => {
        const spec = specOf(props);
        const diagnostics = check(spec, { id: "cloud", capabilities: nativeTable(others) });
        const limitedPaths = diagnostics.filter(({ code }) => code === "capability.limited").map(({ path }) => path);
        const numbers = limitedPaths.filter(
          (path) => !/(depends|dependsOn|watch|user|type|Signal|overrides)/.test(path),
        );
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { message, remedy } of diagnostics) expect([message, remedy]).not.toContain("");
      }),
      RUNS,
    );
  });
});
