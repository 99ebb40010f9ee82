import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WorkloadError } from "@wing-containers/core/provider";
import type { AppInput } from "../app/app-input";
import { captureOutput } from "./capture-output";
import { compileApp } from "./compile-app";
import type { Sdk } from "./sdk";
import type { SynthesisReply, SynthesisSettings } from "./synthesis-messages";
import { readFolder, writeFolder } from "./text-files";

/** Compiles one app, in folders that are the same for every app and every process, and says what became of it. */
export function answerRequest(
  app: AppInput,
  { platform, folder, parameters }: SynthesisSettings,
  sdk: Sdk,
): SynthesisReply {
  mkdirSync(folder, { recursive: true });
  // Not in the folder that is made anew.
  process.chdir(folder);
  const source = join(folder, "app");
  const outdir = join(folder, "out");
  writeFolder(source, app.files ?? {});
  // The compiler's own folder, in which preflight code would be.
  writeFolder(outdir, {});
  writeFolder(join(outdir, ".wing"), {});
  process.chdir(source);
  process.env.WING_SOURCE_DIR = source;
  // Wing's command line finds the file, and says so to the program.
  const values = join(folder, "wing.json");
  writeFileSync(values, JSON.stringify(parameters));
  process.env.WING_VALUES_FILE = values;
  const restore = setEnvironment(app.environment ?? {});
  const { output, error } = captureOutput(() => compileApp(app, { sdk, platform, source, output: outdir }));
  restore();
  const files = readFolder(outdir);
  if (error === undefined) return { artefact: { files, output } };
  if (!WorkloadError.isInstance(error)) return { failed: `${(error as Error)?.stack ?? error}\n${output}` };
  const written = Object.keys(files);
  if (written.length === 0) return { refused: { message: error.message, diagnostics: error.diagnostics } };
  return { failed: `The app was refused, but files were written: ${written.join(", ")}\n${error.message}` };
}

/** Sets variables of this process; the result takes them back. */
function setEnvironment(environment: Readonly<Record<string, string>>): () => void {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  return () => {
    for (const name of Object.keys(environment)) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
