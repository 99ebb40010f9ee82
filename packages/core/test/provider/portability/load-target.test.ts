import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadTarget } from "../../../src/provider/portability/load-target";

const root = mkdtempSync(join(tmpdir(), "wing-containers-core-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const program = join(root, "project/apps/shop");
const elsewhere = join(root, "elsewhere");

/** Installs a package; without an entry it has no exports at all. */
function install(folder: string, name: string, entry?: string): void {
  const files = {
    "package.json": JSON.stringify({
      name,
      ...(entry !== undefined && { exports: { "./capabilities": "./entry.js" } }),
    }),
    ...(entry !== undefined && { "entry.js": entry }),
  };
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, folder, "node_modules", name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
const described = (id: string) => `exports.description = { id: "${id}", capabilities: {} };`;

mkdirSync(program, { recursive: true });
install("project", "@wing-containers/aws", described("aws"));
install("project/apps/shop", "aws", described("not-ours"));
install("project", "@acme/nomad", described("nomad"));
install("project", "hetzner-containers", described("hetzner"));
install("elsewhere", "@acme/local", described("local"));
install("project", "@acme/plain");
install("project", "@acme/empty", "");
install("project", "@acme/nothing", "module.exports = undefined;");
install("project", "@acme/broken", 'throw new Error("no licence\\nat all");');
install("project", "@acme/strange", "throw null;");
install("project", "@acme/wrong", 'exports.description = { id: "wrong", capabilities: { "port.udp": 1 } };');

const load = (target: string) => loadTarget(target, "containers.targets[0]", [program, elsewhere]);

describe("loadTarget", () => {
  it.each([
    ["aws", "aws"],
    ["@wing-containers/aws", "aws"],
    ["@acme/nomad", "nomad"],
    ["hetzner-containers", "hetzner"],
    ["@acme/local", "local"],
  ])("finds %s above the program and where the command runs, ours first", (target, id) => {
    expect(load(target)).toEqual({ id, capabilities: {} });
  });

  it.each([
    ["gcp", "@wing-containers/gcp"],
    ["@acme/missing", "@acme/missing"],
  ])("says how to install %s", (target, name) => {
    expect(load(target)).toEqual({
      code: "portability.not-installed",
      severity: "error",
      path: "containers.targets[0]",
      message: "The package of that target is not installed beside the program.",
      given: `"${target}"`,
      accepted: "a provider that is installed",
      remedy: `Install it: npm install --save-dev ${name}`,
    });
  });

  it.each([
    ["@acme/plain", "@acme/plain/capabilities cannot be loaded: Cannot find module"],
    ["@acme/empty", "it exports no object named description."],
    ["@acme/nothing", "it exports no object named description."],
    ["@acme/broken", "@acme/broken/capabilities cannot be loaded: no licence"],
    ["@acme/strange", "@acme/strange/capabilities cannot be loaded: null"],
    ["@acme/wrong", 'description.capabilities["port.udp"] is no object.'],
  ])("says what is wrong with the entry of %s", (target, defect) => {
    expect(load(target)).toMatchObject({
      code: "portability.entry",
      severity: "error",
      message: expect.stringContaining(`The package ${target} does not declare what it can do: ${defect}`),
      remedy: expect.stringContaining(`npm install --save-dev ${target}@latest`),
    });
  });
});
