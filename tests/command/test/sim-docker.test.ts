import { join } from "node:path";
import type { CapabilityResult } from "@wing-containers/conformance";
import { expect, test, vi } from "vitest";
import { runBin } from "./run-bin";

/** Wing is loaded, and some twenty apps are compiled. */
vi.setConfig({ testTimeout: 60_000 });

const ENTRY = join(__dirname, "../node_modules/@wing-containers/sim-docker/lib/index.js");
const inspect = join(__dirname, "fixtures/inspect.ts");

test("the suite runs on the built package, whose declaration and target it finds", async () => {
  const { status, stdout } = await runBin([
    "conformance",
    ENTRY,
    "--inspect",
    inspect,
    "--only",
    "> port[.]|same files",
  ]);
  expect(stdout).toContain("✓ port.udp\n");
  expect(stdout).toMatch(/sim-docker \S+ was tested in part: (\d+) of \1 tests passed\./);
  expect(status).toBe(0);
});

test("the matrix has what this package depends on, as the committed report has seen it", async () => {
  const { status, stdout } = await runBin(["capabilities", "--json"]);
  expect(status).toBe(0);
  const { providers } = JSON.parse(stdout);
  expect(providers).toMatchObject([{ id: "sim-docker", package: "@wing-containers/sim-docker", problems: [] }]);
  const { description } = require("@wing-containers/sim-docker/capabilities");
  const { capabilities } = require(join(ENTRY, "../../conformance-report.json"));
  for (const [id, { seen, result, functions }] of Object.entries<CapabilityResult>(capabilities)) {
    const ofFunctions = functions && {
      functions: { ...description.functions[id], seen: functions.seen, result: functions.result },
    };
    expect(providers[0].capabilities[id]).toEqual({ ...description.capabilities[id], seen, result, ...ofFunctions });
  }
});

test("commands of sim-docker read their arguments as before", async () => {
  const help = await runBin(["check-function", "--help"]);
  expect(help.stdout).toContain("--event <json>");
  expect(help.status).toBe(0);
  const wrong = await runBin(["check-function", "busybox:1.36", "--event", "{a:1}"]);
  expect(wrong.stderr).toContain("It must be JSON");
  expect(wrong.status).toBe(1);
});

test("an answer that is another one for functions is shown below the one for services", async () => {
  const { stdout, status } = await runBin(["capabilities", "--only", "^routing[.]path$"]);
  expect(stdout).toMatch(/^routing[.]path +emulated .*\n {2}of functions +unsupported/m);
  expect(stdout).toMatch(/sim-docker +of functions: unsupported/);
  expect(status).toBe(0);
});
