import { join } from "node:path";
import { root } from "../set-up/workspace.mjs";
import { runWingTests } from "./wing-tests.mjs";
import { withPodman } from "./with-podman.mjs";

/** A service from an image and one from a Dockerfile; inflight code, which has to reach the simulator. */
const examples = ["examples/hello", "examples/closures"];

const images = ["redis:alpine3.18", "node:20-alpine"];

/** Whether Podman can serve the tests here: containers and this machine reach each other where it runs as root. */
export const podmanCanServe = process.platform === "linux" && process.getuid() === 0;

/** Runs the Wing tests of some examples on Podman; resolves with the counts. */
export function runPodmanTests() {
  return withPodman(images, async (host) => {
    const counts = { passed: 0, failed: 0 };
    for (const example of examples) {
      const { passed, failed } = await runWingTests(join(root, example), { DOCKER_HOST: host });
      counts.passed += passed;
      counts.failed += failed;
    }
    return counts;
  });
}
