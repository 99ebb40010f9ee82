import { dirname, resolve } from "node:path";
import type { Workload } from "@wing-containers/core";
import { bindingsCode, closureCode } from "@wing-containers/core/provider";
import { type BindingsModule, bindingsModule, type ClosureImage, closureImage } from "@wing-containers/provider-kit";
import { type aws, core } from "@winglang/sdk";
import type { Statement } from "../identity/policy-document";

/** What makes a workload run inflight code on AWS: what its role may do, and the code itself. */
export class InflightHost {
  /** Name of the image of the sidecar that serves the bindings; none where there is no such sidecar. */
  public bindingsImage: (() => string) | undefined;

  private readonly allowed: Statement[] = [];
  private image: ClosureImage | undefined;
  private module: BindingsModule | undefined;

  public constructor(private readonly workload: Workload) {}

  /** What the image of the workload's closure is built from. */
  public get closure(): ClosureImage {
    if (this.image === undefined) throw new Error(`${this.workload.node.path}: the closure has not been bundled.`);
    return this.image;
  }

  /** The bundled module of the workload's bindings; none where there are none. */
  public get bindings(): BindingsModule | undefined {
    return this.module;
  }

  /** What the role of the workload may do. */
  public get statements(): readonly Statement[] {
    return this.allowed;
  }

  /** Wing's lifting calls it for every operation that inflight code of the workload uses. */
  public allow(...statements: readonly aws.PolicyStatement[]): void {
    this.allowed.push(...statements.map(({ actions = [], resources = ["*"] }) => ({ actions, resources })));
  }

  /** Bundles the closure and the bindings. All that they use must have been lifted. */
  public bundle(): void {
    const { _handler: handler, _bindings: bindings, _spec: spec } = this.workload;
    const app = core.App.of(this.workload);
    const options = {
      name: spec.name,
      workdir: resolve(app.workdir),
      sdkDir: dirname(dirname(require.resolve("@winglang/sdk"))),
    };
    const folder = (kind: string) => resolve(app.outdir, ".containers", `${spec.name}.${kind}`);
    if (handler !== undefined) {
      const code = closureCode(handler);
      const { kind } = spec;
      const projectDir = app.entrypointDir;
      this.image = closureImage({ ...options, code, kind, projectDir, outDir: folder("closure") });
    }
    if (bindings.length > 0) {
      this.module = bindingsModule({ ...options, code: bindingsCode(bindings), outDir: folder("bindings") });
    }
  }
}
