import { expect, test } from "vitest";
import { ANSWERS, acmeProvider } from "../acme-provider";
import { createProject } from "../create-project";
import { runBin } from "../run-bin";

const { "conformance-report.json": _, ...unseen } = acmeProvider();
const { "port.tcp": _tcp, ...fewer } = ANSWERS;
const other = { ...fewer, "port.quic": ANSWERS["port.udp"], "port.tls": ANSWERS["port.udp"] } as typeof ANSWERS;

const textOf = async (files: Readonly<Record<string, unknown>>) => {
  const { status, stdout } = await runBin(["capabilities", ".", "--only", "^port"], createProject(files));
  expect(status).toBe(0);
  return stdout;
};

test("a provider without a report has shown nothing", async () => {
  const text = await textOf(unseen);
  expect(text).toContain("no conformance report: nobody has shown that it does what it declares");
  expect(text).toMatch(/^port\.tcp +native \?/m);
});

test("what failed is told", async () => {
  const text = await textOf(acmeProvider(ANSWERS, "failed"));
  expect(text).toContain("not conformant: its conformance report has failures");
  expect(text).toContain("! @acme/containers: port.udp is declared unsupported, and its case failed.");
  expect(text).toMatch(/^port\.udp +unsupported ✗/m);
});

test("a declaration for another version of core is shown, with what does not fit", async () => {
  const text = await textOf(acmeProvider(other));
  expect(text).toContain(
    "! @acme/containers: port.quic is declared, and this version of @wing-containers/core has no such",
  );
  expect(text).toContain("! @acme/containers: port.tcp is not declared.");
  expect(text).toContain(
    "! @acme/containers: port.tls is declared unsupported, and was native in the report: run the suite anew.",
  );
  expect(text).toMatch(/^port\.tcp +- /m);
  expect(text).toMatch(/^port\.tls +unsupported \?/m);
  expect(text).toMatch(/^port\.quic +unsupported \?$/m);
});

test.each([
  ["{", "cannot be read"],
  ["[]", "is no report of the conformance suite"],
])("a report that is %j is as good as none", async (report, problem) => {
  const text = await textOf({ ...unseen, "conformance-report.json": report });
  expect(text).toContain("no conformance report");
  expect(text).toContain(problem);
});
