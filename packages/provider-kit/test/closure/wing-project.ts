import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../temporary-folder";

const wing = join(dirname(require.resolve("winglang/package.json")), "bin/wing");
const kit = join(__dirname, "../../lib/index.js");

/** A provider in small: a cloud.Service and a cloud.Function become build contexts, by what Wing's loader gives it. */
const platform = `
const { closureImage } = require(${JSON.stringify(kit)});
const { dirname, resolve } = require("node:path");
const { core, std } = require("@winglang/sdk");
const kinds = { "@winglang/sdk.cloud.Service": "service", "@winglang/sdk.cloud.Function": "function" };
exports.Platform = class Platform {
  target = "sim";
  newInstance(type, scope, id, handler) {
    if (!(type in kinds)) return undefined;
    class Workload extends std.AutoIdResource {
      _preSynthesize() {
        super._preSynthesize();
        core.Lifting.lift(handler, this, ["handle"]);
        closureImage({
          code: "exports.handler = async () => (" + core.liftObject(handler) + ");",
          kind: kinds[type],
          name: id,
          workdir: resolve(core.App.of(this).workdir),
          outDir: resolve("contexts", id),
          sdkDir: dirname(dirname(require.resolve("@winglang/sdk"))),
          projectDir: process.cwd(),
        });
      }
      addEnvironment() {}
      get _liftMap() { return {}; }
    }
    return new Workload(scope, id);
  }
};`;

/** Line 9 of the program is where the function fails, line 15 where the service does not stop. */
const program = `bring cloud;

let prefix = "hello ";
new cloud.Function(inflight (event: Json?): Json? => {
  if event == nil {
    return nil;
  }
  if event?.asStr() == "fail" {
    throw "no such name";
  }
  return "{prefix}{event?.asStr() ?? ""}";
}) as "greet";
new cloud.Service(inflight () => {
  log("started");
  return () => { log("stopped"); };
}) as "clock";
`;

/**
 * Compiles a program with the real compiler.
 *
 * @returns the folder that holds the contexts \`greet\` (a function) and \`clock\` (a service)
 */
export function compiledContexts(): string {
  const project = temporaryFolder({ "src/main.w": program, "platform.js": platform });
  execFileSync(
    process.execPath,
    [wing, "compile", "--no-update-check", "-t", "sim", "-t", "./platform.js", "src/main.w"],
    {
      cwd: project,
      env: { ...process.env, NODE_PATH: "", WING_DISABLE_ANALYTICS: "1" },
      stdio: "pipe",
    },
  );
  return join(project, "contexts");
}
