import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWingProject, type WingProject } from "../wing/wing-project";

const TARGET = ["-t", "@wing-containers/sim-docker", "main.w"];

const program = `
bring expect;
bring "@wing-containers/core" as containers;

let good = new containers.Service(image: "busybox:1.36", args: ["httpd", "-f", "-p", "8080"], port: 8080, stopSignal: "SIGKILL") as "good";
let absent = new containers.Service(image: "registry.invalid/absent:1") as "absent";
let wrong = new containers.Service(image: "busybox:1.36", entrypoint: ["/no/such/program"]) as "wrong";

test "never runs" { log("the test ran"); }
`;

describe("an app that cannot run", { timeout: 90_000 }, () => {
  let project: WingProject;

  beforeAll(() => {
    project = createWingProject({ "main.w": program });
  });
  afterAll(() => project.remove());

  test("says that there is no engine and what to do, once, and fails at once", async () => {
    const run = project.wing(["test", ...TARGET], { DOCKER_HOST: "unix:///nonexistent.sock" });
    const code = await run.ended;
    const output = run.output();
    expect({ code, output }).toMatchObject({ code: 1 });
    expect(output).toContain("unix:///nonexistent.sock (DOCKER_HOST): there is no such socket");
    expect(output).toContain("Start the engine that DOCKER_HOST names");
    expect(output).toContain("root/Default/absent, root/Default/good, root/Default/wrong: No container engine answers");
    // As it happens, and as the reason of the test's failure.
    expect(output.split("No container engine answers")).toHaveLength(3);
    expect(output).not.toContain("undefined");
  });

  test("compiles without an engine", async () => {
    const run = project.wing(["compile", ...TARGET], { DOCKER_HOST: "unix:///nonexistent.sock" });
    expect({ code: await run.ended, output: run.output() }).toMatchObject({ code: 0 });
  });

  test("fails with what each workload fails of, while the others run", async () => {
    const { exitCode, output } = await project.test();
    expect({ exitCode, output }).toMatchObject({ exitCode: 1 });
    expect(output).toContain("good is ready");
    expect(output).toMatch(
      /root\/Default\/absent: Could not pull the image registry\.invalid\/absent:1: .*\n.*Check the network/,
    );
    expect(output).toMatch(
      /root\/Default\/wrong: .*the image has no such program to run.*\n.*Check `entrypoint` and `args`/,
    );
    expect(output).not.toContain("the test ran");
  });
});
