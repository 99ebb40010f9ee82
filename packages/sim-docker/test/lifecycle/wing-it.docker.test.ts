import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { freePort } from "@wing-containers/engine/testing/free-port";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CONTAINER_LABEL, WORKLOAD_LABEL } from "../../src/engine/labels";
import { consoleLog } from "./console-log";
import { createLifecycleProject, type LifecycleProject } from "./lifecycle-project";
import { startWing, type WingSession } from "./wing-session";

describe("`wing it`", { timeout: 120_000 }, () => {
  let engine: Engine;
  let project: LifecycleProject;
  let session: WingSession;
  let port: number;

  const start = async (args: readonly string[]) => {
    port = await freePort();
    session = await startWing({
      engine,
      directory: project.directory,
      args: ["it", "--no-open", "-p", String(port), ...args],
    });
  };
  /** What the Console is at: `success` when the program runs as it was last compiled, `error` when it does not compile. */
  const reached = (state: string) =>
    session.until(async () => {
      const answer = await fetch(`http://localhost:${port}/trpc/app.state`);
      return ((await answer.json()) as { result: { data: string } }).result.data === state;
    });
  const log = () => consoleLog(project.directory);
  /** Ids of the containers by workload and container. */
  const containers = async () =>
    Object.fromEntries(
      (await session.things()).containers.map(({ Id, Labels }) => [
        `${Labels[WORKLOAD_LABEL]}/${Labels[CONTAINER_LABEL]}`,
        Id,
      ]),
    );
  const allRun = () =>
    session.until(async () => {
      const now = await session.things();
      return now.containers.length === 4 && log().includes("web is ready") && log().includes("pair is ready");
    });
  const edit = (from: string | RegExp, to: string) => {
    const program = readFileSync(join(project.directory, "main.w"), "utf8");
    const edited = program.replace(from, to);
    expect(edited).not.toBe(program);
    project.write("main.w", edited);
    return () => project.write("main.w", program);
  };

  beforeAll(async () => {
    engine = await findEngine();
    project = createLifecycleProject();
  });
  afterEach(() => session.end());
  afterAll(() => project.cleanUp(engine));

  test("restarts what an edit changes and nothing else, and leaves nothing on Ctrl-C", async () => {
    await start(["-t", "sim", "-t", "@wing-containers/sim-docker", "main.w"]);
    await allRun();
    const first = await containers();

    const updates = () => log().split("Update: ").length;
    const before = updates();
    edit("unrelated: one", "unrelated: two");
    await session.until(async () => updates() > before);
    await reached("success");
    expect(await containers()).toEqual(first);

    const undo = edit("let web", "let = ;\nlet web");
    await reached("error");
    expect(await containers()).toEqual(first);
    undo();
    edit('GREETING: "one"', 'GREETING: "two"');
    await session.until(async () => {
      const { "web/main": now } = await containers();
      return now !== undefined && now !== first["web/main"];
    });
    const second = await containers();
    // Wing takes no edits while it applies one.
    await reached("success");
    expect({ ...second, "web/main": "" }).toEqual({ ...first, "web/main": "" });

    edit(/\/\/ begin of pair[\s\S]*\/\/ end of pair/, "");
    await session.until(async () => (await session.things()).containers.length === 1);
    expect(await containers()).toEqual({ "web/main": second["web/main"] });
    await session.until(async () => (await session.things()).volumes.length === 0);

    session.interrupt("SIGINT");
    await session.ended;
    await session.nothingLeft();
  });

  test("takes the platform from a file of one line", async () => {
    project.write("main.w", readFileSync(join(project.directory, "main.w"), "utf8").replace("unrelated: two", "again"));
    project.write("containers.wplatform.js", 'module.exports = require("@wing-containers/sim-docker/lib/index.js");\n');
    await start(["main.w"]);
    await session.until(async () => (await session.things()).containers.length === 1);
    session.interrupt("SIGINT");
    await session.ended;
    await session.nothingLeft();
  });
});
