import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pluginFolder } from "./plugin-folder";
import type { Moto } from "./start-moto";

/** What a run of Terraform came to. */
export interface TerraformRun {
  readonly code: number;
  /** Everything that it and what it started printed. */
  readonly output: string;
  /** What Terraform itself answered, without warnings. */
  readonly answer: string;
}

/** Terraform in one folder, with an AWS account at moto's. */
export interface Terraform {
  /** Runs a command and says what came of it. */
  attempt(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<TerraformRun>;
  /** Runs a command that must succeed; resolves with its output. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs a command that must succeed and answers in JSON. */
  json(args: readonly string[]): Promise<unknown>;
  init(): Promise<void>;
  /** The text of the state. */
  state(): string;
}

/** Terraform for the files in a folder. */
export function terraform(folder: string, { url }: Pick<Moto, "url">): Terraform {
  const account = {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: "us-east-1",
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    // A server on loopback that refuses a request will refuse it again: the plugin tries for ten minutes otherwise.
    AWS_MAX_ATTEMPTS: "3",
  };
  const attempt: Terraform["attempt"] = (args, env = {}) =>
    new Promise((done) => {
      const options = { cwd: folder, env: { ...process.env, ...account, ...env }, maxBuffer: 1 << 26 };
      execFile("terraform", [...args], options, (error, stdout, stderr) =>
        done({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}`, answer: stdout }),
      );
    });
  const succeed = async (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<TerraformRun> => {
    const result = await attempt(args, env);
    const { code, output } = result;
    if (code !== 0) throw new Error(`terraform ${args.join(" ")} ended with exit code ${code}:\n${output}`);
    return result;
  };
  const run: Terraform["run"] = async (args, env) => (await succeed(args, env)).output;
  return {
    attempt,
    run,
    json: async (args) => JSON.parse((await succeed(args)).answer),
    init: async () => void (await run(["init", "-no-color", "-input=false", `-plugin-dir=${pluginFolder()}`])),
    state: () => readFileSync(join(folder, "terraform.tfstate"), "utf8"),
  };
}
