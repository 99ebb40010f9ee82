import { type TerraformMetaArguments, TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/**
 * A resource by its arguments as Terraform names them: for those whose generated class is many times larger than what
 * is used of it.
 */
export class AwsResource extends TerraformResource {
  /** @param terraformResourceType such as aws_launch_template */
  public constructor(
    scope: Construct,
    id: string,
    terraformResourceType: string,
    private readonly args: Readonly<Record<string, unknown>>,
    meta: Pick<TerraformMetaArguments, "lifecycle"> = {},
  ) {
    super(scope, id, { terraformResourceType, terraformGeneratorMetadata: { providerName: "aws" }, ...meta });
  }

  /** A text that Terraform knows once the resource is there, such as its `id` or `arn`. */
  public attribute(name: string): string {
    return this.getStringAttribute(name);
  }

  protected override synthesizeAttributes(): Readonly<Record<string, unknown>> {
    return this.args;
  }
}
