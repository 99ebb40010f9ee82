import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runProgram } from "./run-program.mjs";

const HERE = import.meta.dirname;
const MODULES = resolve(HERE, "../node_modules");
const WINGLANG = realpathSync(join(MODULES, "winglang"));
const SDK = createRequire(join(WINGLANG, "package.json")).resolve("@winglang/sdk");

/** The SDK of the workspace's Wing. */
export const SDK_FOLDER = dirname(dirname(SDK));

/**
 * A Wing program in a folder of its own.
 *
 * @param platform as after `wing test -t`
 * @param text of main.w, to be measured with exactly one test
 * @param files more files, text by name
 */
export function wingProgram(platform, text, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), "wing-containers-benchmark-"));
  symlinkSync(MODULES, join(folder, "node_modules"), "dir");
  for (const [name, content] of Object.entries({ ...files, "main.w": text }))
    writeFileSync(join(folder, name), content);
  const times = join(folder, "times.json");
  const args = ["--require", join(HERE, "stopwatch.cjs"), join(WINGLANG, "bin/wing")];
  return {
    /** Runs `wing compile` once; resolves with the folder that the simulator starts. */
    async compile() {
      const compile = ["compile", "--no-update-check", "-t", platform, "main.w"];
      await runProgram(process.execPath, [join(WINGLANG, "bin/wing"), ...compile], {
        cwd: folder,
        env: { WING_DISABLE_ANALYTICS: "1", NO_COLOR: "1" },
      });
      return join(folder, "target/main.wsim");
    },
    /** Runs `wing test` once; resolves with the milliseconds of the whole and of its parts. */
    async measure() {
      const began = Date.now();
      const { duration } = await runProgram(
        process.execPath,
        [...args, "test", "--no-update-check", "-t", platform, "-o", join(folder, "results.json"), "main.w"],
        {
          cwd: folder,
          env: {
            WING_DISABLE_ANALYTICS: "1",
            NO_COLOR: "1",
            BENCHMARK_SDK: SDK_FOLDER,
            BENCHMARK_TIMES: times,
          },
        },
      );
      const { startBegan, startEnded, stopBegan, stopEnded } = JSON.parse(readFileSync(times, "utf8"));
      return {
        whole: duration,
        compile: startBegan - began,
        simulator: stopEnded - startBegan,
        start: startEnded - startBegan,
        test: stopBegan - startEnded,
        ready: stopBegan - startBegan,
        stop: stopEnded - stopBegan,
        exit: began + duration - stopEnded,
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
