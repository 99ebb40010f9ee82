export { ConsoleHandler } from "./console/console-handler";
export { ForwardRoute } from "./events/forward-route-runtime";
export { ForwardingApi } from "./events/forwarding-api-runtime";
export { FunctionWorkload } from "./function/function-workload";
export { prepareEngine } from "./simulation/prepare-engine";
export { TestRunner } from "./simulation/test-runner";
export { Workload } from "./workload/workload";
