import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dnsLabel } from "@wing-containers/core/provider";
import type { core } from "@winglang/sdk";
import { stringify } from "yaml";
import { composeEntry } from "./compose-entry";
import { ComposeService } from "./compose-service";

/** Writes `compose.yaml`, with all services of an app in the order of their names. */
export function writeComposeFile(app: core.App): void {
  const entries = app.node
    .findAll()
    .filter((construct) => construct instanceof ComposeService)
    .map((service) => [service.hostname, composeEntry(service)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const file = { name: dnsLabel(basename(app.entrypointDir)), services: Object.fromEntries(entries) };
  writeFileSync(join(app.outdir, "compose.yaml"), stringify(file));
}
