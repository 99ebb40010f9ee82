import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const PACKAGES = resolve(__dirname, "../../..");

/** The `wing` command that the workspace installs. */
const WING = resolve(PACKAGES, "../node_modules/.bin/wing");

/** A `wing` command that runs or has run. */
export interface WingRun {
  readonly process: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Settles with the exit code, or null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** A folder with a Wing program that uses the packages of this workspace. */
export interface WingProject {
  readonly directory: string;
  /** Writes a file; folders are made. */
  write(path: string, content: string): void;
  /** Starts `wing` in the folder. */
  wing(args: readonly string[], env?: NodeJS.ProcessEnv): WingRun;
  /** Runs `wing test` on main.w to its end. */
  test(env?: NodeJS.ProcessEnv): Promise<{ exitCode: number | null; output: string }>;
  remove(): void;
}

/**
 * Makes a project in a temporary folder.
 *
 * @param files text by path; `main.w` among them
 */
export function createWingProject(files: Readonly<Record<string, string>>): WingProject {
  const directory = mkdtempSync(join(tmpdir(), "wing-containers-"));
  const scope = join(directory, "node_modules/@wing-containers");
  mkdirSync(scope, { recursive: true });
  for (const name of ["core", "sim-docker"]) symlinkSync(join(PACKAGES, name), join(scope, name), "dir");
  const write = (path: string, content: string) => {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  const wing = (args: readonly string[], env: NodeJS.ProcessEnv = {}): WingRun => {
    const child = spawn(WING, [...args], {
      cwd: directory,
      env: { ...process.env, WING_DISABLE_ANALYTICS: "1", NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (output += text));
    const ended = new Promise<number | null>((done) => child.once("close", done));
    return { process: child, output: () => output, ended };
  };
  return {
    directory,
    write,
    wing,
    async test(env) {
      const run = wing(["test", "-t", "@wing-containers/sim-docker", "main.w"], env);
      return { exitCode: await run.ended, output: run.output() };
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
