import { InvalidArgumentError } from "commander";

/** The longest time that can be asked for, in seconds: 15 minutes, the most that AWS Lambda gives a function. */
const LONGEST = 900;

/**
 * Reads an option in seconds, above 0 and up to 900.
 *
 * @throws InvalidArgumentError, which commander tells with the option's name
 */
export function milliseconds(seconds: string): number {
  const number = Number(seconds);
  if (number > 0 && number <= LONGEST) return Math.ceil(number * 1000);
  throw new InvalidArgumentError(`It must be a number of seconds above 0 and up to ${LONGEST}.`);
}
