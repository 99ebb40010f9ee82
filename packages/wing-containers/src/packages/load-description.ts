import { createRequire } from "node:module";
import { join } from "node:path";
import type { ProviderDescription } from "@wing-containers/core/capabilities";
import { defectOfDescription } from "@wing-containers/core/portability";
import { UsageError } from "../program/usage-error";
import { loadModule, reasonOf } from "./load-module";
import type { PackageFolder } from "./package-folder";

const ACCEPTED =
  "what a provider's ./capabilities entry exports: `description`, with its id and its answer to every capability";

/**
 * The file of a package's `./capabilities` entry; undefined where it has no such entry.
 *
 * @throws UsageError where the file is missing
 */
export function capabilitiesEntry({ folder, manifest: { name, exports } }: PackageFolder): string | undefined {
  if (exports?.["./capabilities"] === undefined) return undefined;
  try {
    return createRequire(join(folder, "package.json")).resolve(`${name}/capabilities`);
  } catch (error) {
    throw new UsageError({
      message: `The ./capabilities entry of ${name} cannot be found: ${reasonOf(error)}`,
      given: folder,
      accepted: ACCEPTED,
      remedy: "Build the provider first; the entry must be one for `require`.",
    });
  }
}

/**
 * Loads what a provider says of itself.
 *
 * @param file what exports `description`
 * @throws UsageError where it exports nothing of that kind
 */
export async function loadDescription(file: string): Promise<ProviderDescription> {
  const refuse = (message: string, remedy: string) =>
    new UsageError({ message, given: file, accepted: ACCEPTED, remedy });
  let description: unknown;
  try {
    ({ description } = await loadModule(file));
  } catch (error) {
    throw refuse(`The declaration of a provider cannot be loaded: ${reasonOf(error)}`, "Build the provider first.");
  }
  const defect = defectOfDescription(description);
  if (defect === undefined) return description as ProviderDescription;
  throw refuse(
    `This is no declaration of a provider: ${defect}`,
    "Give another file or package; build the provider with the @wing-containers/core that it is for.",
  );
}
