import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIAGNOSTIC_CODES } from "../../../src/provider/diagnostics/diagnostic-code";
import { junk, nearValidProps, validProps } from "../arbitrary-props";
import { normaliseProps, specOf } from "../normalise-props";

const RUNS = { numRuns: 150 };
const TIMEOUT = 60_000;

/** Turns the fields of every object around, and leaves lists alone. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reversed(field)]),
  );
}

function isFrozen(value: unknown): boolean {
  return (
    typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  );
}

function expectSound(props: unknown): void {
  for (const kind of ["service", "function"] as const) {
    const { spec, diagnostics } = normaliseProps(props, { kind });
    expect(spec === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
    for (const diagnostic of diagnostics) {
      expect(DIAGNOSTIC_CODES).toHaveProperty([diagnostic.code]);
      expect(diagnostic.message).not.toBe("");
      expect(diagnostic.remedy).not.toBe("");
      expect(JSON.stringify(diagnostic).length).toBeLessThan(4000);
    }
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

describe("normalise", { timeout: TIMEOUT }, () => {
  it("answers junk with diagnostics and never throws", () => {
    fc.assert(
      fc.property(junk, (make) => expectSound(make())),
      RUNS,
    );
  });

  it("answers nearly valid props with diagnostics and never throws", () => {
    fc.assert(
      fc.property(nearValidProps, (make) => expectSound(make())),
      RUNS,
    );
  });

  it("accepts valid props and gives a frozen spec that JSON carries unharmed", () => {
    fc.assert(
      fc.property(validProps, (props) => {
        const spec = specOf(props);
        expect(isFrozen(spec)).toBe(true);
        expect(JSON.parse(JSON.stringify(spec))).toStrictEqual(spec);
      }),
      RUNS,
    );
  });

  it("gives the same text for the same props, in whatever order maps are written", () => {
    fc.assert(
      fc.property(validProps, (props) => {
        const text = JSON.stringify(specOf(props));
        expect(JSON.stringify(specOf(props))).toBe(text);
        expect(JSON.stringify(specOf(reversed(props)))).toBe(text);
      }),
      RUNS,
    );
  });

  it("does not change the props, nor keep a part of them", () => {
    fc.assert(
      fc.property(validProps, (props) => {
        const before = structuredClone(
          JSON.parse(JSON.stringify(props, (key, value) => (key === "node" ? undefined : value))),
        );
        specOf(props);
        expect(JSON.parse(JSON.stringify(props, (key, value) => (key === "node" ? undefined : value)))).toStrictEqual(
          before,
        );
        expect(
          Object.values(props).some((value) => typeof value === "object" && value !== null && Object.isFrozen(value)),
        ).toBe(false);
      }),
      RUNS,
    );
  });
});
