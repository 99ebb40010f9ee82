import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TerraformConfig } from "../compile/compile";
import { type WingProject, wingProject } from "../terraform/wing-project";

const WING = join(dirname(require.resolve("winglang/package.json")), "bin/wing");

/** Wing must find the SDK by itself, as in a user's project: pnpm's scripts set NODE_PATH. */
const env = { ...process.env, NODE_PATH: "", NO_COLOR: "1", WING_DISABLE_ANALYTICS: "1" };

/** A program that Wing's own compiler has compiled, in a project of its own. */
export class CompiledProgram implements Disposable {
  /** Where the Terraform files are. */
  public readonly output: string;
  /** What Wing has printed, on both of its outputs. */
  public readonly printed: string;
  private readonly project: WingProject;

  /**
   * @param settings text of wing.toml
   * @param platforms what is given by `-t`
   * @throws Error with what the compiler printed
   */
  public constructor(program: string, settings = "", platforms: readonly string[] = ["@wing-containers/aws"]) {
    const source = readFileSync(join(__dirname, "fixtures", `${program}.main.w`), "utf8");
    this.project = wingProject({ "main.w": source, "wing.toml": settings });
    this.output = this.project.output;
    const options = platforms.flatMap((platform) => ["-t", platform]);
    const args = [WING, "compile", "--no-update-check", ...options, "main.w"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.project.folder,
      env,
      encoding: "utf8",
    });
    this.printed = `${stdout}${stderr}`;
    if (status === 0) return;
    this[Symbol.dispose]();
    throw new Error(`Wing did not compile ${program}: ${this.printed}`);
  }

  public get config(): TerraformConfig {
    return JSON.parse(readFileSync(join(this.output, "main.tf.json"), "utf8"));
  }

  public [Symbol.dispose](): void {
    this.project.remove();
  }
}
