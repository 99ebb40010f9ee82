import { join } from "node:path";
import { referenceProvider } from "@wing-containers/conformance";
import { expect, test } from "vitest";
import { createProject } from "../create-project";
import { runBin } from "../run-bin";

const reference = join(__dirname, "../fixtures/reference");
const conformancePackage = join(__dirname, "../../node_modules/@wing-containers/conformance");

const { id, capabilities } = referenceProvider.description;
const { "port.tcp": tcp, ...fewer } = capabilities;
const declaring = (answers: object) => `exports.description = ${JSON.stringify({ id, capabilities: answers })};`;
const platform = "exports.Platform = class { target = 'toy'; };";
const inspector = "exports.inspect = () => undefined;";
const acme = { name: "acme", exports: { "./capabilities": "./capabilities.js" } };
const links = { "node_modules/@wing-containers/conformance": conformancePackage };

const complete = {
  "package.json": acme,
  "capabilities.js": declaring(capabilities),
  "index.js": platform,
  "inspect.js": inspector,
};
const project = createProject(
  {
    ...complete,
    "no-platform.js": "exports.platform = {};",
    "throws.js": "throw new Error('half of it is missing');",
    "no-target.js": "exports.Platform = class {};",
    "other-core.js": declaring({ ...fewer, "port.quic": tcp }),
    "not-json.txt": "region = north",
    "list.json": "[]",
  },
  links,
);

test.each([
  [["lib/none.js"], "There is no such file.", "Build the provider first"],
  [["."], "This is no file.", "such as ./lib/index.js"],
  [["no-platform.js"], "exports no `Platform` of that kind, but platform", "the class that Wing makes the platform of"],
  [["throws.js"], "The file cannot be loaded: half of it is missing", "Platform"],
  [["no-target.js"], "does not say which target it is for", "Give --target"],
  [["index.js"], "Apps cannot be compiled.", "No @winglang/sdk was found"],
  [["index.js", "--capabilities", "none.js"], "There is no such file.", "leave out --capabilities"],
  [["index.js", "--capabilities", "index.js"], "it exports no object named description", "ndex.js"],
  [
    ["index.js", "--capabilities", "other-core.js"],
    "answers to port.quic, of which the suite does not know, and does not answer to port.tcp",
    "Update @wing-containers/core",
  ],
  [["index.js", "--inspect", "none.js"], "There is no such file.", "exports `inspect`"],
  [["index.js", "--inspect", "index.js"], "exports no `inspect` of that kind, but Platform", "Export `inspect`."],
  [["index.js", "--run", "none.js"], "There is no such file.", "RuntimeHarness"],
  [["index.js", "--parameters", "none.json"], "There is no such file.", "leave out --parameters"],
  [["index.js", "--parameters", "not-json.txt"], "The parameters are no JSON", '{ "acme": { "region": "north" } }'],
  [["index.js", "--parameters", "list.json"], "The parameters are no object.", "wing.json"],
  [["index.js", "--only", "["], "It must be a regular expression", "--only <pattern>"],
  [["index.js", "--only", "udp", "--report", "report.json"], "A report is about the whole suite", "Leave out --only"],
  [[], "missing required argument 'entry'", ""],
])("%j is refused with what was given and what to do", async (args, message, help) => {
  const { status, stderr } = await runBin(["conformance", ...args], project);
  expect(stderr).toContain(message);
  expect(stderr).toContain(help);
  expect(status).toBe(2);
});

const { "inspect.js": _inspect, ...uninspected } = complete;
const { "capabilities.js": _declaration, ...undeclared } = complete;

test.each([
  [
    "no inspector",
    uninspected,
    links,
    "The provider has no inspector.",
    "test/conformance/inspect, test/inspect, inspect (.js,",
  ],
  [
    "no ./capabilities entry",
    { ...undeclared, "package.json": { name: "acme" } },
    links,
    "Nothing says what the provider can do.",
    "--capabilities",
  ],
  [
    "no suite",
    complete,
    {},
    "@wing-containers/conformance is not installed where the provider is.",
    "npm install --save-dev @wing-containers/conformance",
  ],
])("a provider with %s is refused", async (_, files, linked, message, help) => {
  const { status, stderr } = await runBin(["conformance", "index.js"], createProject(files, linked));
  expect(stderr).toContain(message);
  expect(stderr).toContain(help);
  expect(status).toBe(2);
});

test.skipIf("typescript" in process.features && process.features.typescript)(
  "a TypeScript inspector needs tsx where Node does not load it",
  async () => {
    const folder = createProject({ ...uninspected, "inspect.ts": "export const inspect = () => undefined;" }, links);
    const { status, stderr } = await runBin(["conformance", "index.js"], folder);
    expect(stderr).toContain("cannot load TypeScript by itself");
    expect(stderr).toContain("npm install --save-dev tsx");
    expect(status).toBe(2);
  },
);

test("a pattern that matches no test, and a harness that is none, are refused", async () => {
  const nothing = await runBin(["conformance", "lib/index.js", "--only", "quic"], reference);
  expect(nothing.stderr).toMatch(/The pattern matches none of \d+ tests\.\n {2}given: {4}--only quic\n/);
  expect(nothing.stderr).toContain('such as "capabilities > ');
  expect(nothing.status).toBe(2);
  const harness = await runBin(["conformance", "lib/index.js", "--run", "lib/index.js"], reference);
  expect(harness.stderr).toContain("exports no `run` of that kind, but Platform");
  expect(harness.status).toBe(2);
});
