import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bindingsModule } from "@wing-containers/provider-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeBindingsDockerfile } from "../../src/image/bindings-dockerfile";
import { withBindingsSidecar } from "../../src/service/bindings-sidecar";

const ID = `wing-containers-test-bindings-${process.pid}`;
const CODE = `exports.clients = async () => ({ store: { get: async (key) => key + " of " + process.env.BUCKET } });
exports.operations = { store: ["get"] };
`;

const docker = (...args: string[]) => execFileSync("docker", args, { encoding: "utf8", stdio: "pipe" });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bindings-"));
  const sdkDir = dirname(dirname(require.resolve("@winglang/sdk")));
  const module = bindingsModule({ code: CODE, name: "test", workdir: folder, sdkDir, outDir: join(folder, "out") });
  docker("build", "-q", "-t", ID, writeBindingsDockerfile(module.file).context);
  docker("volume", "create", ID);
  const limits = ["--read-only", "-e", "BUCKET=b", "-v", `${ID}:/opt/wing`];
  docker("run", "-d", "--name", ID, "--label", "wing-containers-test=bindings", ...limits, ID);
}, 120_000);

afterAll(() => {
  for (const args of [
    ["rm", "-f", ID],
    ["volume", "rm", "-f", ID],
    ["rmi", "-f", ID],
  ]) {
    try {
      docker(...args);
    } catch {
      // What was not made is not there.
    }
  }
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test("becomes healthy, and serves the bindings to its neighbours", { timeout: 60_000 }, async () => {
  const [sidecar] = withBindingsSidecar([], new Set(), ID, new Map());
  const { command } = sidecar?.healthCheck as { command: string[] };
  await expect.poll(() => docker("exec", ID, ...command.slice(1)), { timeout: 30_000 }).toBe("");
  const post = ["wget", "-q", "-O", "-", "--post-data", '["key"]', "http://127.0.0.1:9797/store/get"];
  expect(docker("run", "--rm", "--network", `container:${ID}`, "busybox:1.36", ...post)).toBe('"key of b"');
});

test("puts the module into the volume, for containers with Node", { timeout: 60_000 }, () => {
  const program = `require(process.env.WING_BINDINGS).bindings().then(({ store }) => store.get("x")).then(console.log)`;
  const env = ["-e", "WING_BINDINGS=/opt/wing/bindings.cjs", "-e", "BUCKET=c"];
  const run = ["run", "--rm", "--read-only", "-u", "12345", ...env, "-v", `${ID}:/opt/wing:ro`, "node:20-alpine"];
  expect(docker(...run, "node", "-e", program)).toBe("x of c\n");
});
