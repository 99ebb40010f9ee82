import { InvalidArgumentError } from "commander";

/**
 * Reads an option that is a regular expression, for which case does not matter.
 *
 * @throws InvalidArgumentError, which commander tells with the option's name
 */
export function onlyPattern(text: string): RegExp {
  try {
    return new RegExp(text, "i");
  } catch (error) {
    throw new InvalidArgumentError(
      `It must be a regular expression, such as "port" or "^probe[.]liveness": ${(error as Error).message}.`,
    );
  }
}
