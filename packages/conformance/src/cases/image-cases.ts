import type { CapabilityCase } from "./capability-case";
import { askedByProps, IMAGE, SERVICE } from "./define-case";

const FILES = { "web/Dockerfile": `FROM ${IMAGE} AS base\nARG GREETING\n` };
const BUILD = { context: "web", target: "base", args: { GREETING: "hello" } };

/** Where images come from. The folder of a build differs from program to program, so that only what is said of it is compared. */
export const IMAGE_CASES = {
  "image.reference": {
    asking: { props: { image: "registry.example.com/team/web:1.2" } },
    plain: SERVICE,
    path: "image",
    shows: ({ main }) => main?.image,
  },
  "image.build": {
    asking: { props: { imageBuild: BUILD }, files: FILES },
    plain: { ...SERVICE, files: FILES },
    path: "image",
    shows: ({ main }) => {
      const image = main?.image;
      return image?.kind === "build" ? [image.target, image.args] : image?.kind;
    },
  },
  "image.build.secrets": {
    asking: { props: { imageBuild: { ...BUILD, secrets: { npm: { env: "NPM_TOKEN" } } } }, files: FILES },
    plain: { props: { imageBuild: BUILD }, files: FILES },
    path: "imageBuild.secrets",
    shows: ({ main }) => (main?.image?.kind === "build" ? main.image.secrets : undefined),
  },
  "image.closure": {
    asking: { props: {}, closure: "async () => {}" },
    plain: SERVICE,
    path: "",
    shows: ({ main }) => main?.image?.kind,
  },
  "image.pull-policy.always": askedByProps("pullPolicy", { pullPolicy: "always" }, ({ main }) => main?.pullPolicy),
  "image.pull-policy.never": askedByProps("pullPolicy", { pullPolicy: "never" }, ({ main }) => main?.pullPolicy),
} as const satisfies Record<string, CapabilityCase>;
