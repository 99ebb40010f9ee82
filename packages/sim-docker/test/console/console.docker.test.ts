import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { freePort } from "@wing-containers/engine/testing/free-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONTAINER_LABEL, WORKLOAD_LABEL } from "../../src/engine/labels";
import { startWing, type WingSession } from "../lifecycle/wing-session";
import { createWingProject, type WingProject } from "../wing/wing-project";
import type { ConsolePage } from "./console-page";
import { type OpenConsole, openConsole } from "./open-console";

const PROGRAM = `
bring cloud;
bring http;
bring "@wing-containers/core" as containers;

let redis = new containers.Service(
  image: "redis:7-alpine",
  ports: [{ port: 6379, name: "redis", protocol: containers.Protocol.TCP }],
) as "redis";

let web = new containers.Service(
  image: "nginx:1.25-alpine",
  port: 80,
  public: true,
  readiness: { httpGet: { path: "/index.html" } },
) as "web";

new cloud.Function(inflight () => { return http.get(web.publicUrl!).body; }) as "visitor";

let greet = new containers.Function(inflight (event: Json?): Json? => {
  if let name = event?.tryGet("name") {
    return { greeting: "hello {name.asStr()}" };
  }
  throw "whom shall I greet?";
}) as "greet";
`;

describe("the Console", { timeout: 60_000 }, () => {
  let engine: Engine;
  let project: WingProject;
  let session: WingSession;
  let console: OpenConsole;
  let page: ConsolePage;

  /** Id of the running container of the web service. */
  const webContainer = async () =>
    (await session.things()).containers.find(
      ({ Labels, State }) =>
        Labels[WORKLOAD_LABEL] === "web" && Labels[CONTAINER_LABEL] === "main" && State === "running",
    )?.Id;

  beforeAll(async () => {
    engine = await findEngine();
    project = createWingProject({ "main.w": PROGRAM });
    const port = await freePort();
    session = await startWing({
      engine,
      directory: project.directory,
      args: ["it", "--no-open", "-p", String(port), "-t", "sim", "-t", "@wing-containers/sim-docker", "main.w"],
      // Else the Console is behind a question for an account.
      env: { NO_SIGN_IN: "true" },
    });
    await session.until("The Wing Console is running");
    console = await openConsole(port);
    page = console.page;
    await page.untilLogged(/web is ready/);
    await page.untilRunning();
    await page.select("web");
  }, 180_000);

  afterAll(async () => {
    await console?.close();
    await session?.end();
    project?.remove();
  }, 60_000);

  test("shows what a service is and how it is", async () => {
    expect(await page.text()).toContain("Service");
    await page.untilField("State", "ready");
    await page.untilField("Image", "nginx:1.25-alpine");
    await page.untilField("Replicas", "1 of 1 ready");
    await page.untilField("Restarts", "0");
    const url = await page.link("URL");
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(url ?? "")).status).toBe(200);
  });

  test("sends requests", async () => {
    expect(await page.routes()).toEqual(["GET /", "GET /index.html"]);
    await page.get("/", /^200/);
    const file = process.env.CONSOLE_SCREENSHOT;
    if (file) await page.screenshot(file);
  });

  test("shows the last lines of the containers", async () => {
    await page.press("Show logs");
    await page.untilLogged(/The last \d+ lines of wing-web-main-/);
  });

  test("restarts a service", async () => {
    const before = await webContainer();
    await page.press("Restart");
    await session.until(async () => ![undefined, before].includes(await webContainer()));
    await page.untilField("State", "ready");
  });

  test("stops a service and starts it", async () => {
    await page.press("Stop");
    await page.untilField("State", "stopped");
    expect(await webContainer()).toBeUndefined();
    await page.untilField("Replicas", "0 of 0 ready");
    await page.press("Show logs");
    await page.untilLogged(/web has no container now/);
    await page.press("Start");
    await page.untilField("State", "ready");
    expect(await webContainer()).toBeDefined();
  });

  test("invokes a function", async () => {
    await page.select("greet");
    await page.untilField("State", /^ready/);
    await page.untilField("Image", "a closure of the program");
    await page.invoke('{ "name": "Ada" }', /"greeting": "hello Ada"/);
    await page.untilField("Replicas", "1 of 1 ready");
    await page.invoke("nobody", /whom shall I greet\?/);
  });

  test("shows a service that does not speak HTTP without a client", async () => {
    await page.select("redis");
    await page.untilField("URL", /^tcp:\/\/127\.0\.0\.1:\d+$/);
    await page.untilField("State", "ready");
    expect(await page.text()).not.toContain("Send");
  });
});
