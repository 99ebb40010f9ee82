import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WorkloadSpec } from "@wing-containers/core/provider";
import type { IConstruct } from "constructs";
import { type PublishedImage, publishedImage } from "../../image/published-image";
import { oncePerApp } from "../../shared/once-per-app";

type Architecture = WorkloadSpec["architecture"];

const DOCKERFILE = ["FROM scratch", "COPY prober /prober", 'ENTRYPOINT ["/prober"]', ""].join("\n");

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
    const context = placeContext(resolve(app.outdir), architecture);
    return publishedImage(scope, `Prober-${architecture}`, () => ({
      kind: "build",
      context,
      dockerfile: join(context, "Dockerfile"),
      args: {},
      secrets: {},
      platform: `linux/${architecture}`,
      ignore: [],
    }));
  });
}

/** Puts the build context beside the Terraform files, so that they can be applied where this package is not. */
function placeContext(outdir: string, architecture: Architecture): string {
  const program = join(__dirname, "prober", architecture, "prober");
  if (!existsSync(program))
    throw new Error(
      `This build of @wing-containers/aws has no prober for ${architecture}, because no C compiler was found when it ` +
        "was built. Use the published package, or install the compiler that its build names and build it again.",
    );
  const context = join(outdir, ".containers", `prober-${architecture}`);
  mkdirSync(context, { recursive: true });
  copyFileSync(program, join(context, "prober"));
  writeFileSync(join(context, "Dockerfile"), DOCKERFILE);
  return context;
}
