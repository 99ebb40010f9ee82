import type { Props } from "../app/prop-values";
import type { CapabilityCase, CaseNumber, Program } from "./capability-case";

/** A small image that exists everywhere; no engine is asked for it. */
export const IMAGE = "busybox:1.36";

/** A service that asks for nothing but itself. */
export const SERVICE: Program = { props: { image: IMAGE } };

/** A function that asks for nothing but itself. */
export const FUNCTION: Program = { kind: "function", props: { image: IMAGE } };

/** A program with more props. */
export function withProps(program: Program, props: Props): Program {
  return { ...program, props: { ...program.props, ...props } };
}

/** A case in which some props ask. `base` has what they need. */
export function askedByProps(
  path: string,
  props: Props,
  shows: CapabilityCase["shows"],
  base: Program = SERVICE,
): CapabilityCase {
  return { plain: base, asking: withProps(base, props), path, shows };
}

/** A case in which a number asks. `props` are those around it, with a number that most targets accept. */
export function askedByNumber(
  path: string,
  range: CaseNumber["range"],
  sample: number,
  props: (value: number) => Props,
  shows: CapabilityCase["shows"],
  base: Program = SERVICE,
): CapabilityCase {
  return {
    ...askedByProps(path, props(sample), shows, base),
    value: { range, put: (given, value) => ({ ...given, ...props(value) }) },
  };
}

/** Whole numbers from `min` on. */
export const wholeFrom = (min: number, max?: number): CaseNumber["range"] => ({
  min,
  whole: true,
  ...(max === undefined ? {} : { max }),
});
