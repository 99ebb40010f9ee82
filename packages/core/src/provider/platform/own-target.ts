import type { core, platform } from "@winglang/sdk";
import { OwnTargetApp } from "./own-target-app";

/** Writes what an app is compiled to into `app.outdir`; its constructs are complete. */
export type WriteApp = (app: core.App) => void;

/**
 * A target that Wing does not have, to build a provider on:
 *
 * ```ts
 * class Platform extends ContainersPlatform {
 *   constructor() {
 *     super(ownTarget("acme", writeAcmeFiles), { service: AcmeService, function: AcmeFunction });
 *   }
 * }
 * ```
 *
 * It has no resources: programs use container workloads, and what other platforms of the compilation give them.
 *
 * @param target Wing's name of it, which programs see as `WING_TARGET`; the output goes to `target/main.<target>`
 * @param write is called once per compilation
 * @throws TypeError for a name that is no DNS label, or that is one of Wing's own
 */
export function ownTarget(target: string, write: WriteApp): platform.IPlatform {
  if (!/^[a-z][a-z0-9-]*$/.test(target) || WING_TARGETS.includes(target)) {
    throw new TypeError(
      `The target is called ${JSON.stringify(target)}; it needs a name of lower-case letters, digits and "-" that Wing does not use for its own (${WING_TARGETS.join(", ")}).`,
    );
  }
  return { target, newApp: (props) => new OwnTargetApp(target, write, props) };
}

/** The builtin platforms of Wing 0.85. */
const WING_TARGETS = ["sim", "tf-aws", "tf-azure", "tf-gcp", "awscdk"];
