import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram } from "./echo-program";
import { hasLine } from "./has-line";

export const imageReferenceScenario: Scenario = {
  title: "a container runs an image of a registry by its reference",
  proves: ["image.reference", "workload.service"],
  files: echoProgram(
    'new containers.Service(image: "node:20-alpine", args: ["node", "-e", "console.log(process.version)"]) as "job";',
  ),
  check: (app) => until("Node says its version", () => hasLine(app, "job", /^v20\./)).then(() => undefined),
};
