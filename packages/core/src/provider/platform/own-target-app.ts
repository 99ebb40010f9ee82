import { core, std } from "@winglang/sdk";
import type { WriteApp } from "./own-target";

type Hook = (app: core.App) => unknown;

/** The app of a target that Wing does not have: it makes the program's constructs, and lets the provider write. */
export class OwnTargetApp extends core.App {
  /** Wing's types know the builtin targets only. */
  public readonly _target: never;

  /** Folder of the output. */
  public readonly outdir: string;

  private readonly hooks: core.SynthHooks;

  public constructor(
    target: string,
    private readonly write: WriteApp,
    props: core.AppProps,
  ) {
    // As in the simulator, so that constructs have the same paths.
    super(undefined as never, props.rootId ?? "root", props);
    this._target = target as never;
    this.outdir = props.outdir ?? ".";
    this.hooks = props.synthHooks ?? {};
    std.TestRunner._createTree(this, props.rootConstruct, false);
  }

  /** Wing's hook: all constructs are there. */
  public synth(): string {
    core.preSynthesizeAllConstructs(this);
    this.call(this.hooks.preSynthesize);
    this.write(this);
    this.call(this.hooks.postSynthesize);
    this.call(this.hooks.validate);
    return this.outdir;
  }

  private call(hooks: Hook[] = []): void {
    for (const hook of hooks) hook(this);
  }
}
