import { execFileSync } from "node:child_process";
import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWingProject, type WingProject } from "../wing/wing-project";
import { startWing, type WingSession } from "./wing-session";

const SECRET = "k33p-th1s-to-y0urself";

const program = `
bring cloud;
bring util;
bring "@wing-containers/core" as containers;

let password = new cloud.Secret(name: "wing-containers-test-password");
new containers.Service(
  image: "busybox:1.36",
  args: ["sh", "-c", "test \\"$PASSWORD\\" = ${[...SECRET].join("''")} && echo the secret is here; exec httpd -f -p 8080 -h /"],
  ports: [
    { name: "http", port: 8080, public: true },
    { name: "plain", port: 8081, protocol: containers.Protocol.TCP },
    { name: "datagrams", port: 8082, protocol: containers.Protocol.UDP },
  ],
  secrets: { PASSWORD: password },
  stopSignal: "SIGKILL",
  sidecars: [{ name: "beside", image: "busybox:1.36", args: ["sleep", "1000"], stopSignal: "SIGKILL" }],
) as "web";

test "waits" { log("the test is running"); util.sleep(60s); }
`;

describe("a running app", { timeout: 90_000 }, () => {
  let engine: Engine;
  let project: WingProject;
  let session: WingSession;

  beforeAll(async () => {
    engine = await findEngine();
    project = createWingProject({ "main.w": program, ".env": `wing-containers-test-password=${SECRET}\n` });
    session = await startWing({
      engine,
      directory: project.directory,
      args: ["test", "-t", "@wing-containers/sim-docker", "main.w"],
    });
    await session.until("the test is running");
  }, 90_000);
  afterAll(async () => {
    session.interrupt("SIGINT");
    await session.nothingLeft();
    await session.end();
    project.remove();
  });

  test("shows its secrets to its containers alone", async () => {
    await session.until("the secret is here");
    const { containers } = await session.things();
    const main = containers.find(({ Names }) => Names[0]?.includes("web-main"));
    const { Config, Args, Path, HostConfig } = await engine.docker.getContainer(main?.Id ?? "").inspect();
    expect(Config.Env).toContain(`PASSWORD=${SECRET}`);
    const elsewhere = {
      listed: containers,
      shown: { ...Config, Env: [], Args, Path, HostConfig },
      commands: execFileSync("ps", ["-eo", "args"], { encoding: "utf8", maxBuffer: 10_000_000 }),
      output: session.output(),
      written: execFileSync("grep", ["-rlF", SECRET, project.directory], { encoding: "utf8" }),
    };
    expect(JSON.stringify(elsewhere)).not.toContain(SECRET);
    // Where the user wrote it.
    expect(elsewhere.written.trim()).toBe(`${project.directory}/.env`);
  });

  test("listens on the loopback address alone, and so does what the engine publishes for it", async () => {
    const { containers } = await session.things();
    const published = await Promise.all(
      containers.map(
        async ({ Id }) => (await engine.docker.getContainer(Id).inspect()).HostConfig.PortBindings as object,
      ),
    );
    const addresses = published.flatMap((bindings) =>
      Object.values(bindings ?? {})
        .flat()
        .map(({ HostIp }) => HostIp),
    );
    expect(addresses.filter((address) => address !== "127.0.0.1")).toEqual([]);

    const own = [session.pid, ...session.watchdogs().map(({ pid }) => pid)];
    const sockets = execFileSync("ss", ["-Hltunp"], { encoding: "utf8" }).split("\n");
    const listening = sockets
      .filter((line) => own.some((pid) => line.includes(`pid=${pid},`)))
      .map((line) => line.split(/\s+/)[4]?.replace(/:\d+$/, ""));
    expect(listening.length).toBeGreaterThanOrEqual(3);
    expect([...new Set(listening)]).toEqual(["127.0.0.1"]);
  });
});
