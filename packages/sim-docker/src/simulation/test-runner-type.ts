/** Wing's type name of the resource that runs tests. */
export const TEST_RUNNER_TYPE = "@winglang/sdk.std.TestRunner";

/** Where Wing's own runner is kept in `simulator.json` while ours stands in its place. */
export const BUILTIN_TEST_RUNNER_TYPE = "@wing-containers/sim-docker.BuiltinTestRunner";
