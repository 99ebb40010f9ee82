export { TestRunner } from "./simulation/test-runner";
export { Workload } from "./workload/workload";
