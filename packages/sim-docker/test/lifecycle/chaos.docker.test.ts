import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { afterAll, beforeAll, describe, test } from "vitest";
import { createLifecycleProject, type LifecycleProject } from "./lifecycle-project";
import { seededRandom } from "./seeded-random";
import { startWing, type WingSession } from "./wing-session";

const CLI = resolve(__dirname, "../../lib/bin.cjs");

/** Give the printed seed to have the same rounds again. */
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

const ROUNDS = 8;

/** Milliseconds after the start within which things are killed: compiling, building, starting and testing fall into them. */
const WINDOW = 8_000;

/** What is killed, at once. */
const VICTIMS = {
  "wing and all of its process group": ({ interrupt }: WingSession) => interrupt("SIGKILL"),
  "wing by Ctrl-C": ({ interrupt }: WingSession) => interrupt("SIGINT"),
  "the watchdog and a moment later wing": async (session: WingSession) => {
    killWatchdogs(session);
    await sleep(50);
    session.interrupt("SIGKILL");
  },
  "wing and its watchdog": (session: WingSession) => {
    killWatchdogs(session);
    session.interrupt("SIGKILL");
    killWatchdogs(session);
  },
};

describe(`kills at random moments (CHAOS_SEED=${SEED})`, { timeout: 120_000 }, () => {
  let engine: Engine;
  let project: LifecycleProject;

  beforeAll(async () => {
    engine = await findEngine();
    project = createLifecycleProject();
  });
  afterAll(() => project.cleanUp(engine));

  const random = seededRandom(SEED);
  const victims = Object.keys(VICTIMS) as (keyof typeof VICTIMS)[];
  const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
    victim: victims[round % victims.length] as keyof typeof VICTIMS,
    moment: Math.round(random() * WINDOW),
    build: random() < 0.5,
  }));

  test.each(rounds)(
    "$victim after $moment ms leave nothing (with a build: $build)",
    async ({ victim, moment, build }) => {
      if (build) project.changeImage();
      const args = ["test", "-t", "@wing-containers/sim-docker", "main.w"];
      const session = await startWing({ engine, directory: project.directory, args });
      try {
        const end = Date.now() + moment;
        // Looking remembers the volumes without names.
        for (let left = moment; left > 0; left = end - Date.now()) {
          await session.things();
          await sleep(Math.min(100, left));
        }
        await VICTIMS[victim](session);
        await session.ended;
        // Another process that looks for what dead ones left, as the next run does.
        if (victim.includes("watchdog")) await promisify(execFile)(process.execPath, [CLI, "clean", "--app", "none"]);
        await session.nothingLeft();
      } finally {
        await session.end();
      }
    },
  );
});

function killWatchdogs(session: WingSession): void {
  for (const { pid } of session.watchdogs()) process.kill(pid, "SIGKILL");
}
