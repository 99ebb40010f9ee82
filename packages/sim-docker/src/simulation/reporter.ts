import type { WorkloadSpec } from "@wing-containers/core/provider";
import type { SimulatorContext, SimulatorTrace } from "./simulator-context";

/** Full names of the classes in a Wing program. */
const SERVICE_FQN = "@wing-containers/core.Service";
const FUNCTION_FQN = "@wing-containers/core.Function";

/** Tells people about one workload: in the Console, and in the terminal under `wing test`. */
export interface Reporter {
  /** A line that a container wrote. */
  log(line: string, level: "info" | "warning"): void;
  /** Something that happened to the workload. */
  tell(message: string, level: SimulatorTrace["level"]): void;
}

/** Makes the reporter of a workload. */
export function createReporter(context: SimulatorContext, kind: WorkloadSpec["kind"]): Reporter {
  const trace = (type: SimulatorTrace["type"], level: SimulatorTrace["level"], message: string) =>
    context.addTrace({
      type,
      level,
      // As an error without a stack, Wing does not look for stack frames among the words.
      data: { message, ...(level === "error" && { error: { message, stack: " " } }) },
      sourcePath: context.resourcePath,
      sourceType: kind === "service" ? SERVICE_FQN : FUNCTION_FQN,
      timestamp: new Date().toISOString(),
    });
  return {
    log: (line, level) => trace("log", level, line),
    tell: (message, level) => trace("resource", level, message),
  };
}
