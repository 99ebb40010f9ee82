import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { BUILD_STEP, createLifecycleProject, type LifecycleProject, TEST_RUNS } from "./lifecycle-project";
import { startWing, type WingSession, type WingSessionOptions } from "./wing-session";

const TEST = ["test", "-t", "@wing-containers/sim-docker", "main.w"];

describe("`wing test`", { timeout: 90_000 }, () => {
  let engine: Engine;
  let project: LifecycleProject;
  let session: WingSession;

  const start = async (options: Partial<WingSessionOptions> = {}) => {
    session = await startWing({ engine, directory: project.directory, args: TEST, ...options });
  };
  const testRuns = () => session.until(TEST_RUNS);

  beforeAll(async () => {
    engine = await findEngine();
    project = createLifecycleProject();
  });
  afterEach(async () => {
    await session.end();
  });
  afterAll(() => project.cleanUp(engine));

  const phases = {
    "it compiles": () => session.until("Compiling main.w"),
    "an image is built": () => session.until(`RUN ${BUILD_STEP}`),
    "containers start": () => session.until(async () => (await session.things()).containers.length > 0),
    "a test runs": testRuns,
  };
  test.each(Object.entries(phases))("leaves nothing when Ctrl-C ends it while %s", async (phase, reached) => {
    if (phase === "an image is built") project.changeImage();
    await start();
    await reached();
    if (phase === "a test runs") expect((await session.things()).anonymous).toHaveLength(1);
    session.interrupt("SIGINT");
    expect(await session.ended).not.toBe(0);
    await session.nothingLeft();
  });

  test.each(["SIGTERM", "SIGKILL"] as const)("leaves nothing when %s ends it", async (signal) => {
    await start();
    await testRuns();
    expect((await session.things()).containers).toHaveLength(4);
    process.kill(session.pid, signal);
    await session.ended;
    await session.nothingLeft();
  });

  test("leaves nothing when its terminal is closed", async () => {
    await start({ terminal: true });
    await testRuns();
    expect((await session.things()).containers).toHaveLength(4);
    session.interrupt("SIGKILL");
    await session.nothingLeft();
  });

  test("gets a new watchdog when somebody kills it, which leaves nothing either", async () => {
    await start();
    await testRuns();
    const [first] = session.watchdogs();
    process.kill(first?.pid ?? 0, "SIGKILL");
    await eventually(() => session.watchdogs().some(({ pid }) => pid !== first?.pid));
    expect((await session.things()).containers).toHaveLength(4);
    process.kill(session.pid, "SIGKILL");
    await session.nothingLeft();
  });

  test("leaves what the next run removes, when it and its watchdog are killed at once", async () => {
    await start();
    await testRuns();
    for (const { pid } of session.watchdogs()) process.kill(pid, "SIGKILL");
    process.kill(session.pid, "SIGKILL");
    const killed = session;
    await killed.ended;
    await killed.kill();
    expect((await killed.things()).containers).toHaveLength(4);
    await start();
    await testRuns();
    await killed.nothingLeft();
    expect((await session.things()).containers).toHaveLength(4);
    session.interrupt("SIGINT");
    await session.nothingLeft();
  });
});
