import { CAPABILITIES } from "@wing-containers/core/capabilities";
import { expect, test } from "vitest";
import { ANSWERS, acmeProvider, below } from "../acme-provider";
import { createProject } from "../create-project";
import { runBin } from "../run-bin";

const manifest = { name: "app", dependencies: { "@acme/containers": "*", "left-pad": "*" } };
const npm = createProject({
  "package.json": manifest,
  ...below("node_modules/@acme/containers", acmeProvider()),
  ...below("node_modules/@wing-containers/acme", acmeProvider()),
  ...below("node_modules/left-pad", { "package.json": { name: "left-pad" } }),
});
const store = createProject(below("acme", acmeProvider()));
const pnpm = createProject({ "package.json": manifest }, { "node_modules/@acme/containers": `${store}/acme` });
const wide = { COLUMNS: "120" };

const rowOf = (text: string, id: string) => text.split("\n").find((line) => line.startsWith(`${id} `));

test.each([
  ["npm", npm],
  ["pnpm", pnpm],
])("the providers of a project are shown with what they declare and what was seen: %s", async (_, project) => {
  const { status, stdout, stderr } = await runBin(["capabilities"], project, wide);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const total = Object.keys(CAPABILITIES).length;
  expect(stdout).toContain(
    `acme  @acme/containers 2.0.0\n  ${total - 4} native, 2 emulated, 1 limited, 1 unsupported\n  conformant by its report\n`,
  );
  expect(rowOf(stdout, "port.udp")).toMatch(/^port\.udp +unsupported ✓ +A port takes datagrams\.$/);
  expect(rowOf(stdout, "process.env")).toMatch(/^process\.env \* +native ✓ /);
  expect(rowOf(stdout, "dev.watch")).toMatch(/^dev\.watch +emulated +Changed files/);
  expect(stdout.split("\n").filter((line) => /^[a-z-]+[. ][^ ]* .*[✓]/.test(line))).toHaveLength(total - 1);
});

test("an author sees the provider in whose folder the command runs", async () => {
  const { status, stdout } = await runBin(["capabilities"], `${store}/acme`, wide);
  expect(stdout).toContain("acme  @acme/containers 2.0.0\n");
  expect(status).toBe(0);
});

test("groups are those of the page about capabilities, in its order", async () => {
  const { stdout } = await runBin(["capabilities"], npm, wide);
  const heads = [...stdout.matchAll(/^([a-z-]+) +acme +meaning$/gm)].map(([, group]) => group);
  expect(heads).toEqual([...new Set(Object.keys(CAPABILITIES).map((id) => id.split(".")[0]))]);
});

test("notes say what differs, the limits, and what to do instead", async () => {
  const { stdout } = await runBin(["capabilities", "--only", "^port|memory$"], npm, wide);
  expect(stdout).toContain(
    "port.udp  A port takes datagrams.\n  acme  unsupported (refused): The load balancer has no UDP. Use TCP.\n",
  );
  expect(stdout).toContain("limited (artefact, inspect): 256 to 1024 in steps of 256; Whole steps.");
  expect(stdout).not.toContain("volume.ephemeral");
  const all = await runBin(["capabilities", "--notes"], npm, wide);
  expect(all.stdout).toContain("acme  emulated: Nothing comes of it.");
  expect((await runBin(["capabilities"], npm, wide)).stdout).not.toContain("Nothing comes of it.");
});

test.each([
  [44, /^port\.udp +unsupported ✓$/],
  [40, /^port\.udp +U ✓$/],
])("a terminal of %i columns is enough", async (columns, row) => {
  const args = ["capabilities", "--only", columns === 44 ? "^port[.]" : "^probe|^port[.]"];
  const { stdout } = await runBin(args, npm, { COLUMNS: String(columns) });
  expect(rowOf(stdout, "port.udp")).toMatch(row);
  const table = stdout.split("\n").filter((line) => /^port\.\S+ .*✓$/.test(line));
  expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(columns);
});

test("there are colours where they are asked for, and none with NO_COLOR", async () => {
  const colour = String.fromCharCode(27);
  expect((await runBin(["capabilities"], npm, { NO_COLOR: "", FORCE_COLOR: "1" })).stdout).toContain(colour);
  expect((await runBin(["capabilities"], npm)).stdout).not.toContain(colour);
});

test("JSON has every answer with what was seen of it", async () => {
  const { status, stdout } = await runBin(["capabilities", "--json"], npm);
  expect(status).toBe(0);
  const { format, capabilities, providers } = JSON.parse(stdout);
  expect(format).toBe(1);
  expect(capabilities).toEqual(CAPABILITIES);
  expect(providers).toMatchObject([
    {
      id: "acme",
      package: "@acme/containers",
      version: "2.0.0",
      report: { conformant: true, provider: "2.0.0", core: "1.0.0" },
      problems: [],
    },
  ]);
  expect(Object.keys(providers[0].capabilities)).toEqual(Object.keys(CAPABILITIES));
  expect(providers[0].capabilities["port.udp"]).toEqual({
    ...ANSWERS["port.udp"],
    seen: ["refused"],
    result: "passed",
  });
  expect(providers[0].capabilities["resources.memory"].limits).toEqual({ min: 256, max: 1024, step: 256 });
});

test.each([
  "@acme/containers",
  "acme",
  "node_modules/@acme/containers",
  "./node_modules/@acme/containers/capabilities.js",
])("a provider may be named by its package, by our short name, or by a path: %s", async (given) => {
  const { status, stdout } = await runBin(["capabilities", given, "--json", "--only", "udp"], npm);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).providers[0].package).toBe("@acme/containers");
});
