import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { ProviderColumn } from "@wing-containers/conformance";
import type { ProviderDescription } from "@wing-containers/core/provider";

const load = createRequire(__filename);

/** Top folder of the repository. */
export const ROOT = resolve(__dirname, "../../..");

/** A provider of this repository. */
export interface Provider extends ProviderColumn {
  /** Absolute folder of its package. */
  readonly folder: string;
}

/** Every package that builds on core and declares capabilities, with its committed report. */
export function providers(): readonly Provider[] {
  return readdirSync(join(ROOT, "packages")).flatMap((name): readonly Provider[] => {
    const folder = join(ROOT, "packages", name);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const declares = manifest.exports?.["./capabilities"] !== undefined;
    if (!declares || manifest.dependencies?.["@wing-containers/core"] === undefined) return [];
    const { description } = load(`${manifest.name}/capabilities`) as { description: ProviderDescription };
    const report = JSON.parse(readFileSync(join(folder, "conformance-report.json"), "utf8"));
    return [{ folder, packageName: manifest.name, description, report }];
  });
}
