import { expect, test } from "vitest";
import { below } from "./acme-provider";
import { createProject } from "./create-project";
import { runBin } from "./run-bin";

const simDocker = (files: object, exports: object) =>
  createProject(
    below("node_modules/@wing-containers/sim-docker", {
      "package.json": { name: "@wing-containers/sim-docker", version: "0.1.0", exports },
      ...files,
    }),
  );

test.each(["clean", "check-function"])("%s says how to get it where sim-docker is not installed", async (name) => {
  const { status, stderr } = await runBin([name, "busybox:1.36", "--event", "{}"], createProject({}));
  expect(stderr).toContain(`\`${name}\` is a command of @wing-containers/sim-docker, which is not installed.`);
  expect(stderr).toContain("npm install --save-dev @wing-containers/sim-docker");
  expect(status).toBe(2);
});

test("a sim-docker that is too old is told apart from none", async () => {
  const { status, stderr } = await runBin(["clean"], simDocker({}, {}));
  expect(stderr).toContain("@wing-containers/sim-docker 0.1.0 in ");
  expect(stderr).toContain("@wing-containers/sim-docker@latest");
  expect(status).toBe(2);
});

test("the project's sim-docker gets the arguments as they are, and decides the status", async () => {
  const cli = "exports.run = async (args) => { console.log(JSON.stringify(args)); process.exitCode = 7; };";
  const project = simDocker({ "cli.js": cli }, { "./cli": "./cli.js" });
  const args = ["check-function", "img:2", "--event", '{"a": 1}', "--timeout", "5", "--help"];
  const { status, stdout } = await runBin(args, project);
  expect(JSON.parse(stdout)).toEqual(args);
  expect(status).toBe(7);
});

test.each([
  [["capabilites"], "unknown command 'capabilites'"],
  [[], "Usage: wing-containers"],
])("%j is no command, and help says which there are", async (args, message) => {
  const { status, stderr } = await runBin(args, createProject({}));
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test("--help and --version end well", async () => {
  const help = await runBin(["--help"], createProject({}));
  for (const name of ["capabilities", "conformance", "clean", "check-function"])
    expect(help.stdout).toContain(`  ${name}`);
  expect(help.status).toBe(0);
  expect((await runBin(["--version"], createProject({}))).stdout).toBe(`${require("../package.json").version}\n`);
});
