import { relative } from "node:path";
import type { Workload } from "@wing-containers/core";
import { core } from "@winglang/sdk";

/** What people call the image of a workload's main container: its reference, or the folder it is built from. */
export function imageText(workload: Workload): string {
  const { image } = workload._spec.main;
  switch (image.kind) {
    case "reference":
      return image.reference;
    case "build": {
      const folder = relative(core.App.of(workload).entrypointDir, image.context);
      return folder.startsWith("..") ? image.context : `./${folder}`;
    }
    case "closure":
      return "a closure of the program";
  }
}
