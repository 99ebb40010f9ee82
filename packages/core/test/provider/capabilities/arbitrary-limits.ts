import fc from "fast-check";
import { CAPABILITIES } from "../../../src/provider/capabilities/capabilities";
import type { Capability } from "../../../src/provider/capabilities/capability";
import type { Limits, NumberLimits } from "../../../src/provider/capabilities/limits/limits";
import {
  type CapabilityTable,
  emulated,
  limited,
  native,
  type Support,
  unsupported,
} from "../../../src/provider/capabilities/support";

const capability = fc.constantFrom(...(Object.keys(CAPABILITIES) as Capability[]));
/** From the least memory that a container may have. */
const whole = fc.integer({ min: 6, max: 400 });

/** A list of whole numbers, or a range of them with or without steps, up to 800. */
export const numberLimits: fc.Arbitrary<NumberLimits> = fc.oneof(
  fc.uniqueArray(whole, { minLength: 1, maxLength: 5 }).map((values) => ({ values })),
  fc
    .record({
      min: whole,
      width: whole,
      step: whole,
      bounds: fc.constantFrom("both", "min", "max"),
      steps: fc.boolean(),
    })
    .map(({ min, width, step, bounds, steps }) => ({
      ...(bounds !== "max" && { min }),
      ...(bounds !== "min" && { max: min + width }),
      ...(steps && { step }),
    })),
);

const limits: fc.Arbitrary<Limits> = fc
  .record({
    own: fc.oneof(
      numberLimits,
      fc.constant({}),
      fc.record({ values: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }) }),
    ),
    pairs: fc.array(
      fc.record({
        with: capability,
        rows: fc.array(fc.record({ when: numberLimits, then: numberLimits }), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ own, pairs }) => ({ ...own, pairs }));

const support: fc.Arbitrary<Support> = fc.oneof(
  fc.constant(native),
  fc.constant(emulated("otherwise")),
  limits.map((some) => limited("Some.", some)),
  fc.boolean().map((harmless) => unsupported("No.", "Leave it out.", { harmless })),
);

/** Providers of all sorts. */
export const capabilityTable: fc.Arbitrary<CapabilityTable> = fc.record(
  Object.fromEntries(Object.keys(CAPABILITIES).map((id) => [id, support])) as Record<Capability, typeof support>,
);
