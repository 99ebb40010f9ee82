import { joinSimulation } from "../../simulation/simulation";
import { type CheckFunctionOptions, checkFunction } from "./check-function";
import { printFinding } from "./finding";

/** Exit codes of a program that a signal ended, by the custom of shells: 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Checks an image and prints a line per rule. What was started on the engine is removed, also at Ctrl-C.
 *
 * @returns whether no rule failed
 * @throws EngineError for an image or an engine that cannot be used
 */
export async function runCheckFunction(options: CheckFunctionOptions): Promise<boolean> {
  const { simulation, release } = await joinSimulation("check-function", "check-function");
  let interrupted = false;
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      interrupted = true;
      void release().finally(() => process.exit(code));
    });
  }
  let passed = true;
  try {
    for await (const finding of checkFunction(simulation, options, (line) => console.error(line))) {
      // What is found while everything is being removed says nothing of the image.
      if (interrupted) continue;
      console.log(printFinding(finding));
      passed &&= finding.outcome !== "failed";
    }
  } finally {
    await release();
  }
  return passed;
}
