import { type Capability, check, limited, type NumberLimits } from "@wing-containers/core/provider";
import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceProvider } from "../../src/index";
import { violationsOf } from "../../src/limits/violations-of";
import { appOf } from "../../src/spec/app-of";
import { specOf } from "../../src/spec/spec-of";

const { description } = referenceProvider;

const numbers = fc.constantFrom(0.25, 0.5, 1, 2, 4, 256, 512, 1024, 2048);
const numberLimits: fc.Arbitrary<NumberLimits> = fc.oneof(
  fc.record({ min: numbers, max: numbers, step: fc.constantFrom(0.25, 1, 256) }, { requiredKeys: [] }),
  fc.record({ values: fc.array(numbers, { minLength: 1, maxLength: 4 }) }),
);
const limits = fc.tuple(
  numberLimits,
  fc.array(fc.record({ when: numberLimits, then: numberLimits }), { maxLength: 2 }),
);

test("the suite reads limits and pairs as core does", () => {
  const property = fc.property(
    limits,
    limits,
    numbers,
    fc.constantFrom(256, 512, 1024, 2048),
    (cpu, memory, one, other) => {
      const declare = ([own, rows]: typeof cpu, partner: Capability) =>
        limited("", { ...own, ...(rows.length > 0 && { pairs: [{ with: partner, rows }] }) });
      const capabilities = {
        ...description.capabilities,
        "resources.cpu": declare(cpu, "resources.memory"),
        "resources.memory": declare(memory, "resources.cpu"),
      };
      const program = { props: { image: "busybox:1.36", cpu: one, memory: other } };
      const spec = specOf(appOf(program));
      if (spec === undefined) throw new Error("The props are valid.");
      const paths = check(spec, { ...description, capabilities }).map(({ path }) => path);
      expect([...new Set(violationsOf(program, capabilities)?.map(({ path }) => path))].sort()).toEqual(paths.sort());
    },
  );
  fc.assert(property, { numRuns: 500 });
});
