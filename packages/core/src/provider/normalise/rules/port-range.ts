import type { NumberRange } from "../read/number-range";

/** Numbers of ports. */
export const PORT_RANGE: NumberRange = { min: 1, max: 65535, integer: true };
