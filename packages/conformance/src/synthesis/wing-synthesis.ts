import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { AppInput } from "../app/app-input";
import type { Artefact } from "../provider/artefact";
import type { Synthesise } from "../provider/conformance-subject";
import { findSdk } from "./find-sdk";
import { refusal } from "./refusal";
import { SynthesisChild } from "./synthesis-child";

/** Apps after which a new process takes over, so that nothing piles up in one. */
const APPS_PER_PROCESS = 250;

/** Which platform compiles apps. */
export interface WingSynthesisOptions {
  /** Path of the file that Wing loads for `-t`: the provider's `lib/index.js`. */
  readonly platform: string;

  /** The target that the platform is for, as Wing's `WING_TARGET` says it: `sim`, `tf-aws`, `tf-gcp`, `tf-azure`, or the provider's own. */
  readonly target: string;

  /** Values of the platform's parameters, as a `wing.json` would have them: `{ acme: { region: "north" } }`. Absent: none. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * Compiles apps by the real thing: Wing's own platform manager loads the provider as `wing compile -t` does, the platform
 * makes core's `Service`s and `Function`s, and the app is written. It takes milliseconds per app, because a process of its own compiles
 * one after the other; that process ends with this one.
 *
 * @throws where the platform's file or the SDK does not exist
 */
export function wingSynthesis({ platform, target, parameters = {} }: WingSynthesisOptions): Synthesise {
  const path = resolve(platform);
  if (!existsSync(path)) throw new Error(`There is no platform at ${path}. Build the provider first.`);
  const child = new SynthesisChild({ platform: path, target, parameters, sdk: findSdk(path) }, APPS_PER_PROCESS);
  return async (app: AppInput): Promise<Artefact> => {
    const reply = await child.send({ app });
    if ("artefact" in reply) return reply.artefact;
    if ("refused" in reply) throw refusal(reply.refused.message, reply.refused.diagnostics);
    throw new Error(reply.failed);
  };
}
