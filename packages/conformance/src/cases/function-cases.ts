import type { Capability } from "@wing-containers/core/provider";
import { asFunction } from "./as-function";
import type { CapabilityCase, CaseNumber, CaseText } from "./capability-case";
import { askedByProps, FUNCTION, withProps } from "./define-case";
import { kindsThatAsk } from "./kinds-that-ask";

type Cases = Readonly<Record<Capability, CapabilityCase>>;

const sleeping = (min: number) => ({
  scaling: { schedules: [{ cron: "0 8 * * 1-5", timezone: "Europe/Berlin", min, max: 1 }] },
});

/** The same cases with functions in the place of services, but for what only services ask for. */
export function functionCases(cases: Cases): Cases {
  const entries = Object.entries(cases) as [Capability, CapabilityCase][];
  const functions = Object.fromEntries(
    entries.map(([capability, one]) => [
      capability,
      kindsThatAsk(capability).includes("function") ? functionCase(one) : one,
    ]),
  ) as Cases;
  return {
    ...functions,
    "port.http": everyFunctionAsks(functions["port.http"]),
    // A function sleeps without being told to, but for the times at which it is told to.
    "scaling.to-zero": askedByProps(
      "scaling.schedules[0].min",
      sleeping(0),
      ({ scaling }) => scaling?.schedules?.map(({ min }) => min),
      withProps(FUNCTION, sleeping(1)),
    ),
  };
}

function functionCase({ plain, value, ...one }: CapabilityCase): CapabilityCase {
  return {
    ...one,
    asking: asFunction(one.asking),
    ...(plain && { plain: asFunction(plain) }),
    ...(value && { value: functionValue(value) }),
  };
}

function functionValue(value: CaseNumber | CaseText): CaseNumber | CaseText {
  if (!("range" in value)) return { ...value, program: (text) => asFunction(value.program(text)) };
  return { ...value, put: (props, number) => asFunction({ props: value.put(props, number) }).props };
}

/** No function is without it. */
function everyFunctionAsks({ plain: _, ...one }: CapabilityCase): CapabilityCase {
  return one;
}
