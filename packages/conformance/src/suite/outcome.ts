import { type Diagnostic, WorkloadError } from "@wing-containers/core/provider";
import type { AppInput } from "../app/app-input";
import type { Artefact } from "../provider/artefact";
import type { Synthesise } from "../provider/conformance-subject";

/** What became of an app: it was written, or refused. */
export type Outcome =
  | { readonly artefact: Artefact; readonly diagnostics?: undefined }
  | { readonly artefact?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Compiles an app. @throws what is no refusal */
export async function compile(synthesise: Synthesise, app: AppInput): Promise<Outcome> {
  try {
    return { artefact: await synthesise(app) };
  } catch (error) {
    if (WorkloadError.isInstance(error)) return { diagnostics: error.diagnostics };
    throw error;
  }
}

/** Compiles an app that must be accepted, without so much as a warning. */
export async function accepted(synthesise: Synthesise, app: AppInput): Promise<Artefact> {
  const { artefact, diagnostics } = await compile(synthesise, app);
  if (diagnostics !== undefined) throw new Error(`The app was refused.\n${print(diagnostics)}\n${printApp(app)}`);
  if (!WARNING.test(artefact.output)) return artefact;
  throw new Error(`The app was accepted with a warning.\n${artefact.output}\n${printApp(app)}`);
}

/** Compiles an app that must be refused. */
export async function refused(synthesise: Synthesise, app: AppInput): Promise<readonly Diagnostic[]> {
  const { artefact, diagnostics } = await compile(synthesise, app);
  if (diagnostics !== undefined) return diagnostics;
  throw new Error(`The app was accepted, and wrote ${Object.keys(artefact.files).join(", ")}.\n${printApp(app)}`);
}

/** As `formatDiagnostics` prints them. */
const WARNING = /\b(?:warning|error)\[[a-z.-]+\]/;

function print(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code, path, message }) => `  ${code} at ${path || "the workload"}: ${message}`).join("\n");
}

/** The app as a reader can try it. */
export function printApp(app: AppInput): string {
  return `The app: ${JSON.stringify(app, undefined, 2)}`;
}
