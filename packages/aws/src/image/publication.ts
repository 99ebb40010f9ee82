import type { PublishContent, PublishRequest } from "@wing-containers/engine/publish-request";
import { toPublishRequest } from "@wing-containers/engine/to-publish-request";
import type { DataResource } from "cdktf";
import type { Construct } from "constructs";

/** An image that a workload wants in the app's repository. */
export class Publication {
  private published: { readonly uri: string; readonly step: DataResource } | undefined;

  /**
   * @param scope where the step that publishes the image is, unless an equal image has one
   * @param content asked when all code has been bundled
   * @param repositoryUrl as Terraform knows it
   */
  public constructor(
    public readonly scope: Construct,
    public readonly id: string,
    private readonly content: () => PublishContent,
    private readonly repositoryUrl: string,
  ) {}

  /** What the step is told. */
  public request(outdir: string): PublishRequest {
    return toPublishRequest(this.content(), this.repositoryUrl, outdir);
  }

  /** Says which step publishes the image. */
  public settle(uri: string, step: DataResource): void {
    this.published = { uri, step };
  }

  /** What a container runs. */
  public readonly uri = (): string => this.settled.uri;

  /** Address of the step, for what comes after it. */
  public get fqn(): string {
    return this.settled.step.fqn;
  }

  private get settled() {
    if (this.published === undefined) {
      throw new Error(`${this.scope.node.path}: ${this.id} is asked for before the app is complete.`);
    }
    return this.published;
  }
}
