import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { freePort } from "@wing-containers/engine/testing/free-port";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createLifecycleProject, type LifecycleProject, TEST_RUNS } from "./lifecycle-project";
import { startWing, type WingSession } from "./wing-session";

const TEST = ["test", "-t", "@wing-containers/sim-docker", "main.w"];

describe("apps side by side", { timeout: 120_000 }, () => {
  let engine: Engine;
  let projects: readonly LifecycleProject[];
  let sessions: WingSession[] = [];

  /** Everything that may not be shared, as the engine names it. */
  const belongings = async (session: WingSession) => {
    const { containers, networks, volumes, anonymous } = await session.things();
    const mounted = containers.flatMap(({ Mounts }) => Mounts.map(({ Name }) => Name ?? ""));
    return [...containers.map(({ Id }) => Id), ...networks, ...volumes, ...anonymous, ...mounted].sort();
  };
  const start = async (project: LifecycleProject, args: readonly string[], keepState = false) => {
    const session = await startWing({ engine, directory: project.directory, args, keepState });
    sessions.push(session);
    return session;
  };

  beforeAll(async () => {
    engine = await findEngine();
    projects = [createLifecycleProject(), createLifecycleProject()];
  });
  afterEach(async () => {
    await Promise.all(sessions.map((session) => session.end()));
    sessions = [];
  });
  afterAll(() => Promise.all(projects.map((project) => project.cleanUp(engine))));

  test("have nothing in common, not even two runs of one app, and end one by one", async () => {
    const [one, other] = projects as [LifecycleProject, LifecycleProject];
    const port = String(await freePort());
    const it = await start(one, [
      "it",
      "--no-open",
      "-p",
      port,
      "-t",
      "sim",
      "-t",
      "@wing-containers/sim-docker",
      "main.w",
    ]);
    const same = await start(one, TEST, true);
    const apart = await start(other, TEST);
    await it.until(async () => (await it.things()).containers.length === 4);
    await Promise.all([same.until(TEST_RUNS), apart.until(TEST_RUNS)]);

    const all = (await Promise.all([it, same, apart].map(belongings))).map((names) => new Set(names));
    const together = all.flatMap((names) => [...names]);
    expect(new Set(together).size).toBe(together.length);
    expect(together.length).toBeGreaterThanOrEqual(3 * (4 + 1 + 1 + 1 + 1));

    const before = [await belongings(it), await belongings(apart)];
    same.interrupt("SIGINT");
    await same.nothingLeft();
    expect([await belongings(it), await belongings(apart)]).toEqual(before);
    apart.interrupt("SIGKILL");
    await apart.nothingLeft();
    expect(await belongings(it)).toEqual(before[0]);
    it.interrupt("SIGINT");
    await it.nothingLeft();
  });
});
