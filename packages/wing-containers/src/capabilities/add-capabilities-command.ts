import type { Command } from "commander";
import { onlyPattern } from "../program/only-pattern";

/** Options of `wing-containers capabilities`. */
export interface CapabilitiesOptions {
  readonly only?: RegExp;
  readonly notes?: true;
  readonly json?: true;
}

/** Adds the command that shows what providers declare, and what was seen of it. */
export function addCapabilitiesCommand(program: Command, folders: readonly string[]): void {
  program
    .command("capabilities")
    .description(
      "show what providers do with everything that a program can ask for, and what the conformance suite saw",
    )
    .argument("[providers...]", "packages or paths (default: the providers among the project's dependencies)")
    .option("--only <pattern>", "only capabilities whose ids match, with notes: a regular expression", onlyPattern)
    .option("--notes", "say of everything that is not native what differs, its limits, and what to do instead")
    .option("--json", "print the matrix as JSON")
    .action(async (providers: readonly string[], options: CapabilitiesOptions, command: Command) => {
      const { runCapabilities } = await import("./run-capabilities.js");
      const colours = command.configureOutput().getOutHasColors?.() ?? false;
      await runCapabilities(providers, options, { folders, colours });
    });
}
