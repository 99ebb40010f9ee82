import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createLifecycleProject, type LifecycleProject, TEST_RUNS } from "../lifecycle/lifecycle-project";
import { startWing, type WingSession } from "../lifecycle/wing-session";

/** Beside the services of the project, a function with an instance that works on an invocation for ever. */
const FUNCTION = `
let fn = new containers.Function(
  image: "busybox:1.36",
  args: ["sh", "-c", "while true; do nc -l -p 8080 -e sleep 1000; done"],
  readiness: { exec: { command: ["true"] } },
) as "fn";

test "waits" {
  fn.invokeAsync();
  log("${TEST_RUNS}");
  util.sleep(60s);
}`;

let engine: Engine;
let project: LifecycleProject;
let session: WingSession;

beforeAll(async () => {
  engine = await findEngine();
  project = createLifecycleProject(FUNCTION);
});
afterEach(() => session.end());
afterAll(() => project.cleanUp(engine));

test.each(["SIGINT", "SIGKILL"] as const)("%s leaves nothing of a function", { timeout: 90_000 }, async (signal) => {
  const args = ["test", "-t", "@wing-containers/sim-docker", "main.w"];
  session = await startWing({ engine, directory: project.directory, args });
  await session.until(async () => (await session.things()).containers.length === 5);
  expect((await session.things()).containers.map(({ Names }) => Names[0])).toContainEqual(
    expect.stringMatching(/^\/wing-fn-main-/),
  );
  session.interrupt(signal);
  await session.ended;
  await session.nothingLeft();
});
