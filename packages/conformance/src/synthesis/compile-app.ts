import type { core, platform, std } from "@winglang/sdk";
import type { Construct } from "constructs";
import type { AppInput } from "../app/app-input";
import { addReferenced } from "./add-referenced";
import { addWorkload } from "./add-workload";
import { createResources } from "./create-resources";
import type { Sdk } from "./sdk";

/** Where an app comes from and goes to. */
export interface CompileOptions {
  readonly sdk: Sdk;
  /** Path of the platform's file. */
  readonly platform: string;
  /** The program's folder. */
  readonly source: string;
  /** Folder of the output. */
  readonly output: string;
}

/**
 * Compiles an app as Wing's preflight code does: the platform makes the app and its workloads, then the app is written.
 *
 * @throws WorkloadError where the app is refused
 */
export function compileApp(input: AppInput, { sdk, platform, source, output }: CompileOptions): void {
  const unchanged: (() => void)[] = [];
  class Root extends sdk.std.Resource {
    public constructor(scope: Construct, id: string) {
      super(scope, id);
      const resources = createResources(this, sdk);
      addReferenced(input, resources);
      for (const workload of input.workloads) unchanged.push(addWorkload(this, workload, resources, sdk));
    }
  }
  resetWing();
  const manager: platform.PlatformManager = new sdk.platform.PlatformManager({ platformPaths: [platform] });
  if (manager.primary === undefined) throw new Error(`Wing could not load the platform ${platform}; it printed why.`);
  const app: core.App = manager.createApp({
    outdir: output,
    name: "main",
    rootConstruct: Root as unknown as typeof std.Resource,
    isTestEnvironment: false,
    entrypointDir: source,
  });
  app.synth();
  for (const check of unchanged) check();
}

/** Wing allows one app per process, and cdktf counts its tokens there; a compilation must not see earlier ones. */
function resetWing(): void {
  Reflect.deleteProperty(globalThis, "$ClassFactory");
  // Parts of cdktf hold on to the map itself, so that it is emptied in its place.
  const { __cdktfTokenMap: tokens } = globalThis as { __cdktfTokenMap?: { constructor: new () => object } };
  if (tokens !== undefined) Object.assign(tokens, new tokens.constructor());
}
