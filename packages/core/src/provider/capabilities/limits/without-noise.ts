/** Digits that a number can be trusted for after some arithmetic: 0.1 + 0.2 is 0.3 within them. */
const DIGITS = 12;

/** A number without the last digits that arithmetic on fractions leaves behind. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
