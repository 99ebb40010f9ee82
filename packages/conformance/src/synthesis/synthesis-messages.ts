import type { Diagnostic } from "@wing-containers/core/provider";
import type { AppInput } from "../app/app-input";
import type { Artefact } from "../provider/artefact";

/** What the process that compiles apps is started with, as its only argument, in JSON. */
export interface SynthesisSettings {
  /** Absolute path of the platform's file. */
  readonly platform: string;
  /** Wing's name of the target. */
  readonly target: string;
  /** Absolute path of the SDK's `lib/index.js`. */
  readonly sdk: string;
  /** Values of the platform's parameters, by path, as in a `wing.json`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Folder that the process may use: programs in `app`, what they compile to in `out`. */
  readonly folder: string;
}

/** One app to compile; they come one at a time. */
export interface SynthesisRequest {
  readonly app: AppInput;
}

/** What became of it. */
export type SynthesisReply =
  | { readonly artefact: Artefact }
  | { readonly refused: { readonly message: string; readonly diagnostics: readonly Diagnostic[] } }
  | { readonly failed: string };
