import type { core } from "@winglang/sdk";
import { settingsOf } from "./settings";

/** As much of a resource of Terraform as is looked at; those of Wing are of another copy of the bindings. */
interface Resource {
  readonly terraformResourceType?: string;
  permissionsBoundary?: string;
}

/** Does what the settings say of everything in the app, Wing's own resources included. */
export function applyToAll(app: core.App): void {
  const { tags, permissionsBoundary } = settingsOf(app);
  if (Object.keys(tags).length > 0) {
    const provider = app.node.findChild("aws") as unknown as { defaultTags: unknown };
    provider.defaultTags = [{ tags }];
  }
  if (permissionsBoundary === undefined) return;
  for (const resource of app.node.findAll() as unknown as Resource[]) {
    if (resource.terraformResourceType === "aws_iam_role") resource.permissionsBoundary = permissionsBoundary;
  }
}
