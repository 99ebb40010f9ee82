import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ProviderDescription } from "../capabilities/provider-description";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { printText } from "../normalise/read/print-text";
import { defectOfDescription } from "./defect-of-description";

/** What came of loading a provider's declaration: it, or what is wrong. */
export type LoadedTarget = ProviderDescription | Diagnostic;

/**
 * Loads the declaration of a provider that a program is held against: the `description` of its `./capabilities` entry.
 *
 * @param target name of its package, or the short name of one of ours
 * @param path place of the name in the settings
 * @param folders where the package may be installed, or above
 */
export function loadTarget(target: string, path: string, folders: readonly string[]): LoadedTarget {
  const names = packageNames(target);
  const name = names.find((candidate) => isInstalled(candidate, folders));
  const given = printText(target);
  if (name === undefined) {
    return {
      code: "portability.not-installed",
      severity: "error",
      path,
      message: "The package of that target is not installed beside the program.",
      given,
      accepted: "a provider that is installed",
      remedy: `Install it: npm install --save-dev ${names[0]}`,
    };
  }
  const loaded = load(name, folders);
  const defect = typeof loaded === "string" ? loaded : defectOfDescription(loaded.description);
  if (defect === undefined) return (loaded as { description: ProviderDescription }).description;
  return {
    code: "portability.entry",
    severity: "error",
    path,
    message: `The package ${name} does not declare what it can do: ${defect}`,
    given,
    accepted: `a provider whose entry ${name}/capabilities exports its description`,
    remedy: `Update it: npm install --save-dev ${name}@latest. If it is no provider of Wing Containers, remove it from the list.`,
  };
}

/** Short names are ours first; packages without a scope have such names, too. */
function packageNames(target: string): readonly [string, ...string[]] {
  return target.startsWith("@") ? [target] : [`@wing-containers/${target}`, target];
}

function isInstalled(name: string, folders: readonly string[]): boolean {
  const places = folders.flatMap((folder) => createRequire(join(folder, "_")).resolve.paths(name) ?? []);
  return places.some((place) => existsSync(join(place, name)));
}

/** What the entry exports, or why it cannot be loaded. */
function load(name: string, folders: readonly string[]): { readonly description?: unknown } | string {
  const entry = `${name}/capabilities`;
  try {
    return Object(require(require.resolve(entry, { paths: [...folders] })));
  } catch (error) {
    const [reason] = String((error as Partial<Error> | undefined)?.message ?? error).split("\n");
    return `${entry} cannot be loaded: ${reason}`;
  }
}
