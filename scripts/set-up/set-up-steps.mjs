import { ensureBaseImages } from "../base-images/ensure-base-images.mjs";
import { ensureEngine } from "../engine/ensure-engine.mjs";
import { buildPackages } from "./build-packages.mjs";
import { checkNode } from "./check-node.mjs";
import { installWorkspace } from "./install-workspace.mjs";
import { provideCompilers } from "./provide-compilers.mjs";

// jsii prints an eleven-line banner on every build with Node 20 otherwise.
process.env.JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION ??= "20";
// `npm --silent` hands its level down, and pnpm would then hide why it failed.
delete process.env.npm_config_loglevel;
// Some programs colour their output in CI even where it goes into a file.
if (!process.stdout.isTTY) process.env.NO_COLOR ??= "1";
process.env.WING_DISABLE_ANALYTICS ??= "1";

/** What `npm start` and `npm test` do first. Nothing works without the vital ones. */
export const setUpSteps = [
  { title: "Check Node", run: () => checkNode(), vital: true },
  { title: "Install the workspace", run: installWorkspace, vital: true },
  { title: "Find compilers", run: provideCompilers },
  { title: "Build the packages", run: buildPackages },
  { title: "Find a Docker engine", run: ensureEngine },
  { title: "Pull or make the base images", run: ensureBaseImages },
];
