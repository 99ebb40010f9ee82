import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkloadError } from "@wing-containers/core/provider";
import { afterAll, expect, test, vi } from "vitest";
import { type AppInput, duration, queue, secret, wingSynthesis } from "../../src/index";

const folder = mkdtempSync(join(tmpdir(), "wing-containers-platform-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A platform for Wing's simulator whose classes can do everything, and write their specs; `body` is code of its service. */
function platform(name: string, body = ""): string {
  const text = `
    const { ContainersPlatform, IMPLEMENTATION, CAPABILITIES, native } = require(${quoted("@wing-containers/core/provider")});
    const containers = require(${quoted("@wing-containers/core")});
    const { Platform } = require("@winglang/sdk/lib/target-sim/platform");
    const capabilities = Object.fromEntries(Object.keys(CAPABILITIES).map((id) => [id, native]));
    const make = (Base) => class extends Base {
      static [IMPLEMENTATION] = { id: "toy", capabilities };
      constructor(...args) { super(...args); ${body} }
      toSimulator() { return { type: "toy.Workload", props: this._spec, policy: [] }; }
    };
    exports.Platform = class extends ContainersPlatform {
      constructor() { super(new Platform(), { service: make(containers.Service), function: make(containers.Function) }); }
    };`;
  const file = join(folder, `${name}.js`);
  writeFileSync(file, text);
  return file;
}

const quoted = (module: string) => JSON.stringify(require.resolve(module));
const appOf = (props: object, id = "web"): AppInput => ({
  workloads: [{ id, kind: "service", props: { image: "busybox:1.36", ...props } }],
});

const synthesise = wingSynthesis({ platform: platform("toy"), target: "sim" });

async function specOf(app: AppInput) {
  const { files } = await synthesise(app);
  return JSON.parse(files["simulator.json"] ?? "").resources["root/Default/web"].props;
}

test("an app is compiled by Wing's platform manager, from an empty folder each time", async () => {
  expect(await specOf(appOf({ port: 80 }))).toMatchObject({ name: "web", main: { ports: [{ port: 80 }] } });
  const { files } = await synthesise(appOf({}, "other"));
  expect(Object.keys(JSON.parse(files["simulator.json"] ?? "").resources)).toEqual(["root/Default/other"]);
});

test("durations, secrets and queues are those of Wing", async () => {
  const spec = await specOf(
    appOf({
      stopGracePeriod: duration(25),
      secrets: { TOKEN: secret("token") },
      scaling: { max: 2, queue: { queue: queue("jobs"), messagesPerReplica: 3 } },
    }),
  );
  expect(spec.main).toMatchObject({ stopGracePeriod: 25, secrets: { TOKEN: "root/Default/token" } });
  expect(spec.scaling.queues).toEqual([{ queue: "root/Default/jobs", messagesPerReplica: 3 }]);
});

test("files of the program are in its folder, with nothing of the app before", async () => {
  const files = { "web/Dockerfile": "FROM scratch\n" };
  const spec = await specOf({ ...appOf({ image: "./web" }), files });
  expect(spec.main.image).toMatchObject({
    kind: "build",
    dockerfile: expect.stringMatching(/\/app\/web\/Dockerfile$/),
  });
  await expect(synthesise(appOf({ image: "./web" }))).rejects.toThrow("image.context-missing");
});

test("a refusal is core's error, with its diagnostics as data", async () => {
  const error = await synthesise(appOf({ cpu: -1, colour: "red" })).catch((reason: unknown) => reason);
  expect(WorkloadError.isInstance(error)).toBe(true);
  expect((error as WorkloadError).diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ["value.range", "cpu"],
    ["value.unknown", "colour"],
  ]);
});

test.each([
  ["breaks down", "throw new Error('out of order');", "out of order"],
  ["ends the process", "process.exit(3);", "has ended (code 3)"],
  ["changes the program's props", "args[3].image = 'other';", "has changed the props"],
  [
    "writes files for an app that it refuses",
    "require('fs').writeFileSync(require('@winglang/sdk').core.App.of(this).outdir + '/early.txt', ''); new containers.Service(this, 'bad', undefined, { cpu: -1 });",
    "early.txt",
  ],
])("a platform that %s is told apart from one that refuses, and the next app is compiled", async (_, body, message) => {
  const broken = wingSynthesis({
    platform: platform(`broken-${message.length}`, `if (id() === "web") { ${body} } function id() { return args[1]; }`),
    target: "sim",
  });
  const error = await broken(appOf({ image: "busybox:1.36" })).catch((reason: unknown) => reason);
  expect(WorkloadError.isInstance(error)).toBe(false);
  expect(String(error)).toContain(message);
  expect(Object.keys((await broken(appOf({}, "fine"))).files)).toContain("simulator.json");
});

test("a platform that cannot be loaded is an error with Wing's own words", async () => {
  const file = join(folder, "unloadable.js");
  writeFileSync(file, "throw new Error('half of it is missing');");
  const error = await wingSynthesis({ platform: file, target: "sim" })(appOf({})).catch((reason: unknown) => reason);
  expect(String(error)).toContain("Wing could not load the platform");
  expect(String(error)).toContain("half of it is missing");
});

test("what the machine's environment has for one app is gone with it", async () => {
  await synthesise({ ...appOf({}), environment: { CONFORMANCE_TEST: "1" } });
  const file = platform("environment", "if (process.env.CONFORMANCE_TEST) throw new Error('set');");
  const other = wingSynthesis({ platform: file, target: "sim" });
  await expect(other({ ...appOf({}), environment: { CONFORMANCE_TEST: "1" } })).rejects.toThrow("set");
  await other(appOf({}));
});

test("a platform gets the values of its parameters", async () => {
  const body = `
    const { App } = require("@winglang/sdk").core;
    if (App.of(this).parameters.value("toy/region") !== "north") throw new Error("no region");`;
  const file = platform("parameters", body);
  await expect(wingSynthesis({ platform: file, target: "sim" })(appOf({}))).rejects.toThrow("no region");
  await wingSynthesis({ platform: file, target: "sim", parameters: { toy: { region: "north" } } })(appOf({}));
});

test("a program that waits for nothing else is there until the last app, also where processes take over from each other", {
  timeout: 60_000,
}, () => {
  const program = `
    const { wingSynthesis } = require(${quoted("@wing-containers/conformance")});
    const synthesise = wingSynthesis({ platform: ${JSON.stringify(platform("many"))}, target: "sim" });
    (async () => {
      for (let app = 0; app < 260; app += 1) await synthesise({ workloads: [] });
      console.log("the last one");
    })();`;
  const { stdout } = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
  expect(stdout).toBe("the last one\n");
});

test("nothing is left of a synthesis when the process that uses it ends, or is killed", {
  timeout: 60_000,
}, async () => {
  const program = `
    const { wingSynthesis } = require(${quoted("@wing-containers/conformance")});
    const synthesise = wingSynthesis({ platform: ${JSON.stringify(platform("leaving"))}, target: "sim" });
    synthesise({ workloads: [] }).then(() => process.argv[1] === "killed" && process.kill(process.pid, "SIGKILL"));`;
  for (const end of ["ended", "killed"]) {
    const home = mkdtempSync(join(folder, "tmp-"));
    spawnSync(process.execPath, ["-e", program, end], { env: { ...process.env, TMPDIR: home } });
    await vi.waitFor(() => expect(readdirSync(home)).toEqual([]), { timeout: 20_000 });
  }
});
