import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { runBin } from "../run-bin";

/** Wing is loaded in each run. */
vi.setConfig({ testTimeout: 60_000 });

const provider = join(__dirname, "../fixtures/reference");
const folder = mkdtempSync(join(tmpdir(), "wing-containers-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const conformance = (...args: string[]) => runBin(["conformance", ...args], provider);

test("a provider that does what it declares passes, with a line for each thing that was tested", async () => {
  const { status, stdout } = await conformance("lib/index.js", "--only", "> port[.]|same files");
  expect(stdout).toContain("✓ port.udp\n");
  expect(stdout).toContain("✓ the same app is compiled to the same files\n");
  expect(stdout).not.toContain("process.env");
  expect(stdout).toMatch(/reference 1\.2\.3 was tested in part: (\d+) of \1 tests passed\./);
  expect(stdout).toContain("No scenario was played: --run");
  expect(status).toBe(0);
});

test("a provider that forgets the environment fails, and why is told", async () => {
  const { status, stdout } = await conformance("lib/forgets-env.js", "--only", "> process[.](env|args) ");
  expect(stdout).toContain("✓ process.args\n");
  expect(stdout).toContain("✗ process.env: changes what is written\n    The files are the same with and without it.\n");
  expect(stdout).not.toContain("✓ process.env");
  expect(stdout).toContain("reference 1.2.3 was tested in part: 4 of 6 tests passed.");
  expect(status).toBe(1);
});

test("a whole suite writes the report, also of a provider that fails", async () => {
  const report = join(folder, "report.json");
  const { status, stdout } = await conformance("lib/forgets-env.js", "--report", report);
  const { provider: tested, conformant, capabilities } = JSON.parse(readFileSync(report, "utf8"));
  expect({ tested, conformant }).toEqual({ tested: { id: "reference", version: "1.2.3" }, conformant: false });
  expect(capabilities["process.env"].result).toBe("failed");
  expect(capabilities["process.args"]).toMatchObject({ seen: ["artefact", "inspect"], result: "passed" });
  expect(stdout).toContain("reference 1.2.3 is not conformant: ");
  expect(stdout).toContain("report.json.\n");
  expect(status).toBe(1);
});

test.each(["inspect-typed.ts", "inspect-module.mjs"])("an inspector may be %s", async (file) => {
  const { status, stdout } = await conformance("lib/index.js", "--inspect", `others/${file}`, "--only", "> port[.]tcp");
  expect(stdout).toMatch(/(\d+) of \1 tests passed/);
  expect(status).toBe(0);
});

test("an inspector that ends the process does not pass for success", async () => {
  const inspect = "others/inspect-and-exit.js";
  const { status, stderr } = await conformance("lib/index.js", "--inspect", inspect, "--only", "> port[.]tcp");
  expect(stderr).toContain("has ended before the suite did (status 0)");
  expect(status).toBe(1);
});

test("an inspector that leaves a timer behind does not keep the command", async () => {
  const inspect = "others/inspect-and-stay.js";
  const { status, stdout } = await conformance("lib/index.js", "--inspect", inspect, "--only", "> port[.]tcp");
  expect(stdout).toContain("✓ port.tcp\n");
  expect(stdout).toMatch(/(\d+) of \1 tests passed/);
  expect(status).toBe(0);
});

test("scenarios are played by the harness, which is disposed of at the end", async () => {
  const { status, stdout } = await conformance(
    ...["lib/index.js", "--run", "others/run-nothing.js", "--only", "^behaviour > a port speaks tcp"],
  );
  expect(stdout).toMatch(/✗ a port speaks tcp .*\n {4}There is no engine here\.\n/);
  expect(stdout).toContain("The harness was disposed of.");
  expect(stdout).not.toContain("No scenario was played");
  expect(status).toBe(1);
});

test("a platform gets the values of its parameters and the target", async () => {
  const args = ["lib/wants-region.js", "--only", "> port[.]tcp"];
  expect((await conformance(...args, "--parameters", "others/parameters.json")).status).toBe(0);
  const { status, stdout } = await conformance(...args);
  expect(stdout).toContain("There is no region.");
  expect(status).toBe(1);
});

test("it may be run by a test of Node's own runner", async () => {
  const args = ["conformance", "lib/index.js", "--only", "> port[.]tcp"];
  const { status, stdout } = await runBin(args, provider, { NODE_TEST_CONTEXT: "child-v8" });
  expect(stdout).toContain("✓ port.tcp\n");
  expect(status).toBe(0);
});
