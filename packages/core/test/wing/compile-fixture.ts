import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import type { Recording } from "./recording";

/** What became of a program. */
export interface Compilation {
  /** Exit code of `wing compile`. */
  readonly code: number;
  /** Everything that it printed, without colours. */
  readonly output: string;
  /** Where the program was; the folder is gone. */
  readonly folder: string;
  /** What reached the recorder, where the program compiled for it. */
  readonly recording?: Recording;
}

const run = promisify(execFile);
const core = join(__dirname, "../..");
const wing = join(dirname(require.resolve("winglang/package.json")), "bin/wing");

/** Wing must find the SDK by itself, as in a user's project: pnpm's scripts set NODE_PATH. */
const env = { ...process.env, NODE_PATH: "", NO_COLOR: "1", WING_DISABLE_ANALYTICS: "1" };

/** Compiles one program of `fixtures/` with the real compiler, as a project of its own with the recorder in it. */
export async function compileFixture(program: string, platform = "./recorder.js"): Promise<Compilation> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wing-containers-core-")));
  try {
    const fixtures = join(__dirname, "fixtures");
    for (const part of [dirname(program), "recorder"]) cpSync(join(fixtures, part), folder, { recursive: true });
    mkdirSync(join(folder, "node_modules/@wing-containers"), { recursive: true });
    symlinkSync(core, join(folder, "node_modules/@wing-containers/core"), "dir");
    const args = [wing, "compile", "--no-update-check", "-t", platform, basename(program)];
    const { code, stdout, stderr } = await run(process.execPath, args, { cwd: folder, env }).then(
      (ended) => ({ code: 0, ...ended }),
      (error) => error,
    );
    const output = stripVTControlCharacters(`${stdout}${stderr}`);
    if (code !== 0 || platform !== "./recorder.js") return { code, output, folder };
    const recorded = join(folder, "target", `${basename(program, ".w")}.wsim`, "recorded.json");
    return { code, output, folder, recording: JSON.parse(readFileSync(recorded, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
