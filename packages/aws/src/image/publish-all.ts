import { resolve } from "node:path";
import type { PublishRequest } from "@wing-containers/engine/publish-request";
import { PUBLISH_VARIABLE } from "@wing-containers/engine/read-publish-request";
import type { core } from "@winglang/sdk";
import { DataResource } from "cdktf";
import { applyCommand } from "../apply/apply-command";
import { literal } from "../shared/literal";
import { appPublications } from "./app-publications";
import type { Publication } from "./publication";

/**
 * Makes the steps that publish the app's images: one for each image, however many workloads run it. It belongs to the
 * first of them by its path.
 */
export function publishAll(app: core.App): void {
  const publications = [...appPublications(app)].sort(byPath);
  if (publications.length === 0) return;
  const outdir = resolve(app.outdir);
  const steps = new Map<string, DataResource>();
  for (const publication of publications) {
    const request = publication.request(outdir);
    const { destination } = request;
    const step = steps.get(destination) ?? publishStep(publication, request);
    steps.set(destination, step);
    publication.settle(destination, step);
  }
}

function byPath(a: Publication, b: Publication): number {
  const [left, right] = [a.scope.node.path, b.scope.node.path];
  if (left === right) return a.id < b.id ? -1 : 1;
  return left < right ? -1 : 1;
}

function publishStep({ scope, id }: Publication, request: PublishRequest): DataResource {
  const program = {
    type: "local-exec" as const,
    command: applyCommand(scope, "publish-image"),
    workingDir: "${path.module}",
    environment: { [PUBLISH_VARIABLE]: literal(JSON.stringify(request)) },
    // The program says itself what it does.
    quiet: true,
  };
  return new DataResource(scope, id, { triggersReplace: { image: request.destination }, provisioners: [program] });
}
