import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WorkloadSpec } from "@wing-containers/core/provider";
import type { IConstruct } from "constructs";
import { type PublishedImage, publishedImage } from "../../image/published-image";
import { oncePerApp } from "../../shared/once-per-app";
import { PROBER } from "./prober-path";

type Architecture = WorkloadSpec["architecture"];

const IMAGES: Readonly<Record<Architecture, (user: IConstruct) => PublishedImage>> = {
  amd64: proberFor("amd64"),
  arm64: proberFor("arm64"),
};

/** The image of the prober, in the app's repository. */
export function proberImage(user: IConstruct, architecture: Architecture): PublishedImage {
  return IMAGES[architecture](user);
}

function proberFor(architecture: Architecture): (user: IConstruct) => PublishedImage {
  return oncePerApp((scope, app) => {
    const source = placeProber(resolve(app.outdir), architecture);
    return publishedImage(
      scope,
      `Prober-${architecture}`,
      () => ({ kind: "scratch", platform: `linux/${architecture}` }),
      () => [{ source, path: PROBER, mode: 0o755 }],
    );
  });
}

/** Puts the prober beside the Terraform files, so that they can be applied where this package is not. */
function placeProber(outdir: string, architecture: Architecture): string {
  const program = join(__dirname, "prober", architecture, "prober");
  if (!existsSync(program))
    throw new Error(
      `This build of @wing-containers/aws has no prober for ${architecture}, because no C compiler was found when it ` +
        "was built. Use the published package, or install the compiler that its build names and build it again.",
    );
  const folder = join(outdir, ".containers", `prober-${architecture}`);
  mkdirSync(folder, { recursive: true });
  const placed = join(folder, "prober");
  copyFileSync(program, placed);
  return placed;
}
