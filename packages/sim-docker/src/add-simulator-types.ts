import { join } from "node:path";
import { BUILTIN_TEST_RUNNER_TYPE, TEST_RUNNER_TYPE } from "./simulation/test-runner-type";
import { WORKLOAD_TYPE } from "./workload/workload-schema";

/** The part of `simulator.json` that says which class runs a resource. */
interface SimulatorFile {
  readonly types: Record<string, { className: string; sourcePath: string }>;
}

/** Teaches the simulator to run workloads, and its test runner to fail tests of an app whose workloads failed. */
export function addSimulatorTypes<File extends SimulatorFile>(file: File): File {
  const builtinRunner = file.types[TEST_RUNNER_TYPE];
  const runtime = join(__dirname, "simulator-types.cjs");
  return {
    ...file,
    types: {
      ...file.types,
      [WORKLOAD_TYPE]: { className: "Workload", sourcePath: runtime },
      ...(builtinRunner && {
        [BUILTIN_TEST_RUNNER_TYPE]: builtinRunner,
        [TEST_RUNNER_TYPE]: { className: "TestRunner", sourcePath: runtime },
      }),
    },
  };
}
