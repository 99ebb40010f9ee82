import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Capability, unsupported } from "@wing-containers/core/capabilities";
import { afterAll, expect, test } from "vitest";
import { type AppInput, queue, secret, wingSynthesis } from "../../src/index";

const folder = mkdtempSync(join(tmpdir(), "wing-containers-platform-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quoted = (module: string) => JSON.stringify(require.resolve(module));

/** A platform of a target without any of Wing's resources, which writes the paths of what its workloads refer to. */
function platformWithout(capability?: Capability): string {
  const text = `
    const { writeFileSync } = require("node:fs");
    const { ContainersPlatform, IMPLEMENTATION, CAPABILITIES, native, ownTarget } = require(${quoted("@wing-containers/core/provider")});
    const containers = require(${quoted("@wing-containers/core")});
    const capabilities = Object.fromEntries(Object.keys(CAPABILITIES).map((id) => [id, native]));
    Object.assign(capabilities, ${JSON.stringify(capability ? { [capability]: unsupported("None.", "None.") } : {})});
    const make = (Base) => class extends Base { static [IMPLEMENTATION] = { id: "toy", capabilities }; };
    const write = (app) => {
      const referenced = app.node.findAll().flatMap(({ _referenced }) => [...(_referenced?.keys() ?? [])]);
      writeFileSync(app.outdir + "/referenced.json", JSON.stringify(referenced));
    };
    exports.Platform = class extends ContainersPlatform {
      constructor() {
        super(ownTarget("toy", write), { service: make(containers.Service), function: make(containers.Function) });
      }
    };`;
  const file = join(folder, `${capability ?? "all"}.js`);
  writeFileSync(file, text);
  return file;
}

const web = { id: "web", kind: "service" } as const;

test("programs have resources on a target that has none", async () => {
  const props = {
    image: "busybox:1.36",
    secrets: { TOKEN: secret("token") },
    scaling: { max: 2, queue: { queue: queue("jobs"), messagesPerReplica: 3 } },
  };
  const { files } = await wingSynthesis({ platform: platformWithout(), target: "toy" })({
    workloads: [{ ...web, props }],
  });
  expect(JSON.parse(files["referenced.json"] ?? "").sort()).toEqual(["root/Default/jobs", "root/Default/token"]);
});

test.each<[Capability, Partial<AppInput["workloads"][number]>, string]>([
  ["binding", { bindings: [{ name: "store", type: "Bucket" }] }, 'bind("store", root/Default/store, ["get"])'],
  ["event-handler", { events: ["queue"] }, "forward({}).fromQueue()"],
])("a provider without %s refuses it there as anywhere", async (capability, calls, path) => {
  const synthesise = wingSynthesis({ platform: platformWithout(capability), target: "toy" });
  const props = { image: "busybox:1.36", port: 80 };
  const error = await synthesise({ workloads: [{ ...web, props, ...calls }] }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ diagnostics: [{ code: "capability.unsupported", path }] });
});
