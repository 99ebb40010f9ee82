import { join } from "node:path";
import { CONSOLE_HANDLER_TYPE } from "./console/console-handler-schema";
import { API_TYPE, BUILTIN_API_TYPE, FORWARD_ROUTE_TYPE } from "./events/forwarding-api-type";
import { BUILTIN_TEST_RUNNER_TYPE, TEST_RUNNER_TYPE } from "./simulation/test-runner-type";
import { FUNCTION_TYPE, WORKLOAD_TYPE } from "./workload/workload-schema";

/** The part of `simulator.json` that says which class runs a resource. */
interface SimulatorFile {
  readonly types: Record<string, { className: string; sourcePath: string }>;
}

/** The bundle with the code that runs in the simulator's process. */
export const SIMULATOR_TYPES = join(__dirname, "simulator-types.cjs");

/**
 * Teaches the simulator to run workloads, its API to forward to them, the Console to show them, and its test runner to fail tests of an app whose
 * workloads failed.
 */
export function addSimulatorTypes<File extends SimulatorFile>(file: File): File {
  const ours = (className: string) => ({ className, sourcePath: SIMULATOR_TYPES });
  const { [TEST_RUNNER_TYPE]: builtinRunner, [API_TYPE]: builtinApi } = file.types;
  return {
    ...file,
    types: {
      ...file.types,
      [WORKLOAD_TYPE]: ours("Workload"),
      [FUNCTION_TYPE]: ours("FunctionWorkload"),
      [CONSOLE_HANDLER_TYPE]: ours("ConsoleHandler"),
      [FORWARD_ROUTE_TYPE]: ours("ForwardRoute"),
      ...(builtinRunner && { [BUILTIN_TEST_RUNNER_TYPE]: builtinRunner, [TEST_RUNNER_TYPE]: ours("TestRunner") }),
      ...(builtinApi && { [BUILTIN_API_TYPE]: builtinApi, [API_TYPE]: ours("ForwardingApi") }),
    },
  };
}
