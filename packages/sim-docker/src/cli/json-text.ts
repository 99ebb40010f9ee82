import { InvalidArgumentError } from "commander";

/**
 * Reads an option that is JSON.
 *
 * @returns the text as it was given
 * @throws InvalidArgumentError, which commander tells with the option's name
 */
export function jsonText(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    throw new InvalidArgumentError(
      `It must be JSON: ${(error as Error).message}. Mind your shell's quotes, as in '{"name": "Wing"}'.`,
    );
  }
}
