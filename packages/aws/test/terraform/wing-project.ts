import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

/** A project of a user's, in a folder of its own. */
export interface WingProject {
  readonly folder: string;
  /** Where the Terraform files of `main.w` are. */
  readonly output: string;
  /** Writes a file, with the folders on the way to it. */
  write(path: string, text: string): void;
  /** Runs `wing compile`. Rejects with what it printed. */
  compile(): Promise<void>;
  remove(): void;
}

const WING = resolve(__dirname, "../../../../node_modules/.bin/wing");
const PACKAGES = resolve(__dirname, "../../..");

/** Makes a project that has the packages installed. */
export function wingProject(files: Readonly<Record<string, string>>): WingProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wing-containers-aws-")));
  const modules = join(folder, "node_modules/@wing-containers");
  mkdirSync(modules, { recursive: true });
  for (const name of ["core", "aws"]) symlinkSync(join(PACKAGES, name), join(modules, name), "dir");
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    folder,
    output: join(folder, "target/main.tfaws"),
    write,
    async compile() {
      const env = { ...process.env, NODE_PATH: "", NO_COLOR: "1", WING_DISABLE_ANALYTICS: "1" };
      const args = ["compile", "--no-update-check", "-t", "@wing-containers/aws", "main.w"];
      await promisify(execFile)(WING, args, { cwd: folder, env }).catch((error) => {
        throw new Error(`${error.stdout}${error.stderr}`);
      });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
