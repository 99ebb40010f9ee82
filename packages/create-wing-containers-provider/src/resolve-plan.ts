import { ask } from "./ask.js";
import { folderProblem } from "./folder-problem.js";
import { nameProblem } from "./name-problem.js";
import { bareName } from "./provider-id.js";
import type { Arguments } from "./read-arguments.js";
import { UsageError } from "./usage-error.js";

/** What is made, and where. */
export interface Plan {
  /** As the user wrote it. */
  readonly folder: string;
  /** Name of the npm package. */
  readonly name: string;
}

/**
 * Completes what was given: by asking, where somebody is there, else by defaults.
 *
 * @throws UsageError for what cannot be used or is missing, and where the user cancels
 */
export async function resolvePlan({ folder, name }: Arguments, canAsk: boolean): Promise<Plan> {
  if (name === undefined && !canAsk)
    throw new UsageError("The provider has no name.", "Give one: --name @acme/wing-containers-acme");
  // What is wrong is told before anything is asked.
  if (name !== undefined) refuse(nameProblem(name), "Give another --name, such as @acme/wing-containers-acme.");
  if (folder !== undefined) refuse(folderProblem(folder), "Give a folder that is new or empty.");
  const knownName = name ?? (await ask("Name of the npm package", "@acme/wing-containers-acme", nameProblem));
  const nearby = `./${bareName(knownName)}`;
  const knownFolder = folder ?? (canAsk ? await ask("Folder", nearby, folderProblem) : nearby);
  refuse(folderProblem(knownFolder), "Give a folder that is new or empty.");
  return { folder: knownFolder, name: knownName };
}

function refuse(problem: string | undefined, remedy: string): void {
  if (problem !== undefined) throw new UsageError(problem, remedy);
}
