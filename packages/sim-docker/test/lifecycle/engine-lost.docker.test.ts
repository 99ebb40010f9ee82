import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { freePort } from "@wing-containers/engine/testing/free-port";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWingProject, type WingProject } from "../wing/wing-project";
import { createEngineProxy, type EngineProxy } from "./engine-proxy";
import { startWing, type WingSession } from "./wing-session";

/** Says something every half second, so that its output shows whether somebody reads it. */
const COMMAND =
  '["sh", "-c", "while true; do sleep 0.5; echo tick; done & echo fine > /index.html; exec httpd -f -p 8080 -h /"]';

const service = (name: string) => `
let ${name} = new containers.Service(
  image: "busybox:1.36",
  args: ${COMMAND},
  port: 8080,
  public: true,
  stopSignal: "SIGKILL",
  readiness: { httpGet: { path: "/index.html" } },
) as "${name}";
`;

const program = `
bring expect;
bring fs;
bring http;
bring util;
bring "@wing-containers/core" as containers;
${service("one")}
${service("two")}
let folder = "{@dirname}";
test "lives through the engine's absence" {
  let ask = inflight (url: str): bool => {
    try { return http.get("{url}/index.html").status == 200; } catch { return false; }
  };
  log("the test is running");
  util.waitUntil(inflight () => { return fs.exists("{folder}/away"); }, timeout: 60s);
  expect.equal(ask(one.publicUrl!), true);
  log("the service answers while the engine is away");
  util.waitUntil(inflight () => { return fs.exists("{folder}/back"); }, timeout: 60s);
  util.waitUntil(inflight () => { return ask(one.publicUrl!) && ask(two.publicUrl!); }, timeout: 20s);
}
`;

describe("an engine that goes away", { timeout: 120_000 }, () => {
  let engine: Engine;
  let proxy: EngineProxy;
  let project: WingProject;
  let session: WingSession | undefined;

  const start = async (args: readonly string[]) => {
    const env = { DOCKER_HOST: proxy.address };
    session = await startWing({ engine, directory: project.directory, args, env });
    return session;
  };
  const count = (text: string) => session?.output().split(text).length ?? 0;

  beforeAll(async () => {
    engine = await findEngine();
  });
  beforeEach(() => {
    proxy = createEngineProxy(engine.address);
    project = createWingProject({ "main.w": program });
  });
  afterEach(async () => {
    await session?.end();
    await proxy.remove();
    project.remove();
  });

  test("is told once, harms nothing that runs, and is taken up again when it is back", async () => {
    await proxy.open();
    const { things, until, output, ended, nothingLeft } = await start([
      "test",
      "-t",
      "@wing-containers/sim-docker",
      "main.w",
    ]);
    await until("the test is running");
    await proxy.cut();
    await until("does not answer any more");
    project.write("away", "");
    await until("the service answers while the engine is away");

    const { containers } = await things();
    const victim = containers.find(({ Names }) => Names[0]?.startsWith("/wing-two-"));
    await engine.docker.getContainer(victim?.Id ?? "").kill();
    await proxy.open();
    await until(async () => /two exited with code 137/.test(output()));
    const ticks = count("tick");
    await until(async () => (await things()).containers.filter(({ State }) => State === "running").length === 2);
    await until(async () => count("tick") > ticks + 4);
    project.write("back", "");
    expect({ code: await ended, output: output() }).toMatchObject({ code: 0 });
    expect(count("does not answer any more")).toBe(2);
    await nothingLeft();
  });

  test("may come after the app", async () => {
    const port = String(await freePort());
    const { things, until, interrupt, nothingLeft } = await start([
      ...["it", "--no-open", "-p", port, "-t", "sim", "-t", "@wing-containers/sim-docker", "main.w"],
    ]);
    await until("No container engine answers");
    await proxy.open();
    await until(async () => (await things()).containers.length === 2);
    interrupt("SIGINT");
    await nothingLeft();
  });
});
