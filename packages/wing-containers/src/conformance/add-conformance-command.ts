import type { Command } from "commander";
import { onlyPattern } from "../program/only-pattern";

/** Options of `wing-containers conformance`; all paths are relative to the working directory. */
export interface ConformanceOptions {
  readonly capabilities?: string;
  readonly inspect?: string;
  readonly run?: string;
  readonly target?: string;
  readonly parameters?: string;
  readonly report?: string;
  readonly only?: RegExp;
}

/** Adds the command that runs the conformance suite. */
export function addConformanceCommand(program: Command): void {
  program
    .command("conformance")
    .description("test whether a provider does what it declares: exits with 1 if it does not, with 2 for wrong use")
    .argument("<entry>", "the file that Wing loads as the platform, such as ./lib/index.js")
    .option("--capabilities <file>", "what exports `description` (default: the package's ./capabilities entry)")
    .option("--inspect <file>", "what exports `inspect` (default: inspect.js or .ts in test/conformance, test or .)")
    .option("--run <file>", "what exports `run`, a RuntimeHarness (default: no scenario is played)")
    .option("--target <name>", "what WING_TARGET says while apps are compiled (default: the platform's own target)")
    .option("--parameters <file>", "values of the platform's parameters, as in wing.json")
    .option("--report <file>", "where to write the report (default: none is written)")
    .option("--only <pattern>", "only tests whose titles match: a regular expression, such as port[.]udp", onlyPattern)
    .action(async (entry: string, options: ConformanceOptions) => {
      const { runConformance } = await import("./run-conformance.js");
      process.exitCode = await runConformance(entry, options);
    });
}
