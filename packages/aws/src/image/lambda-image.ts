import { resolve } from "node:path";
import type { Workload } from "@wing-containers/core";
import { core } from "@winglang/sdk";
import { BINDINGS_FILE } from "../host/bindings-file";
import type { InflightHost } from "../host/inflight-host";
import { adapterPath } from "./adapter-path";
import type { ContainerImage } from "./container-image";
import { imageBase } from "./image-base";
import { publishedImage } from "./published-image";

/** Where Lambda looks for extensions, by the name under which they register. */
const EXTENSION = "/opt/extensions/wing-function";

/**
 * The image of a function: the workload's own with the adapter, and with the bindings. Lambda takes images of ECR only,
 * so that references are published too.
 */
export function lambdaImage(workload: Workload, host: InflightHost): ContainerImage {
  const { main, architecture } = workload._spec;
  const outdir = resolve(core.App.of(workload).outdir);
  const { uri, step } = publishedImage(
    workload,
    "Image-main",
    () => imageBase(main, architecture, () => host.closure),
    () => [
      { source: adapterPath(outdir, architecture), path: EXTENSION, mode: 0o755 },
      ...(host.bindings === undefined ? [] : [{ source: host.bindings.file, path: BINDINGS_FILE, mode: 0o644 }]),
    ],
  );
  return { uri, dependsOn: [step] };
}
