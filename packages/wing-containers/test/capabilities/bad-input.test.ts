import { expect, test } from "vitest";
import { acmeProvider, below } from "../acme-provider";
import { createProject } from "../create-project";
import { runBin } from "../run-bin";

const declaring = (description: unknown) => `exports.description = ${JSON.stringify(description)};`;
const project = createProject({
  "package.json": { name: "app", dependencies: { plain: "*" } },
  ...below("node_modules/plain", { "package.json": { name: "plain", version: "1.0.0" } }),
  ...below("node_modules/@acme/containers", acmeProvider()),
  ...below("unbuilt", { "package.json": { name: "unbuilt", exports: { "./capabilities": "./lib/capabilities.js" } } }),
  "empty/readme.txt": "",
  "nothing.js": "",
  "throws.js": "throw new Error('half of it is missing');",
  "nameless.js": declaring({ id: "", capabilities: {} }),
  "old-shape.js": declaring({ id: "old", capabilities: { "port.udp": "native" } }),
});

test.each([
  [[], "No provider of Wing Containers was found.", "package.json, of whose 1 dependencies none"],
  [["@acme/missing"], "There is no such package or path.", "npm install --save-dev @acme/missing"],
  [["./no/such"], "There is no such package or path.", "/no/such)"],
  [["plain"], "plain has no ./capabilities entry, so it is no provider", 'adds "./capabilities" to the `exports`'],
  [["unbuilt"], "The ./capabilities entry of unbuilt cannot be found", "Build the provider first"],
  [["empty"], "This folder is no package", "/empty"],
  [["./nothing.js"], "it exports no object named description", "/nothing.js"],
  [["./throws.js"], "cannot be loaded: half of it is missing", "/throws.js"],
  [["./nameless.js"], "description.id is no short name", "/nameless.js"],
  [["./old-shape.js"], 'description.capabilities["port.udp"] is no object', "/old-shape.js"],
  [["@acme/containers", "--only", "quic"], "The pattern matches no capability.", "the groups are workload, image"],
  [["@acme/containers", "--only", "("], "It must be a regular expression", "--only <pattern>"],
  [["--colour"], "unknown option '--colour'", ""],
])("%j is refused with what was given and what to do", async (args, message, help) => {
  const { status, stdout, stderr } = await runBin(["capabilities", ...args], project);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).toContain(help);
});

test("outside of any package a provider must be named", async () => {
  const { status, stderr } = await runBin(["capabilities"], createProject({}));
  expect(status).toBe(2);
  expect(stderr).toContain("which belongs to no package");
});
