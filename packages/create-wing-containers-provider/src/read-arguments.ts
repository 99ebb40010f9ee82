import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

/** What the command line says. */
export interface Arguments {
  readonly folder?: string;
  readonly name?: string;
  readonly help?: boolean;
  readonly version?: boolean;
}

/** @throws UsageError for what the command does not know */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const [folder, ...more] = positionals;
  if (more.length > 0) {
    throw new UsageError(
      `There is one folder too many: ${more.join(" ")}.`,
      "Give one folder; quote it if it has spaces.",
    );
  }
  return { ...values, ...(folder !== undefined && { folder }) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (error) {
    // Node's own sentences name the option.
    throw new UsageError((error as Error).message, "See --help. With npm, options come after `--`.");
  }
}
