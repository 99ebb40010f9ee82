import type { CapabilitiesOptions } from "./add-capabilities-command";
import { capabilityRows } from "./capability-rows";
import { findProviders } from "./find-providers";
import { loadProvider } from "./load-provider";
import { locateProvider } from "./locate-provider";
import { matrixJson } from "./matrix-json";
import { matrixText } from "./matrix-text";
import type { Provider } from "./provider";

/** Where the command runs. */
export interface Surroundings {
  /** Where packages are looked for; the first is the user's. */
  readonly folders: readonly string[];
  readonly colours: boolean;
}

/** Columns where the output is no terminal and the environment does not say. */
const COLUMNS = 120;

/**
 * Prints the matrix of providers.
 *
 * @param given packages or paths; none: those of the project
 * @throws UsageError for what is no provider, and for a pattern without a match
 */
export async function runCapabilities(
  given: readonly string[],
  { only, notes, json }: CapabilitiesOptions,
  { folders, colours }: Surroundings,
): Promise<void> {
  const files = given.length === 0 ? findProviders(folders) : given.map((one) => locateProvider(one, folders));
  const providers: Provider[] = [];
  for (const file of new Set(files)) providers.push(await loadProvider(file));
  const rows = capabilityRows(providers, only);
  if (json) return console.log(JSON.stringify(matrixJson(providers, rows), undefined, 2));
  const width = process.stdout.columns || Number(process.env.COLUMNS) || COLUMNS;
  console.log(matrixText({ providers, rows, width, colours, notes: notes ?? only !== undefined }));
}
