import { ask, type Terminal } from "./ask.js";
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

const EXAMPLE = "@acme/wing-containers-acme";

/**
 * Completes what was given: by asking, where there is a terminal, else by defaults.
 *
 * @throws UsageError for what cannot be used or is missing, and where the user cancels
 */
export async function resolvePlan({ folder, name }: Arguments, terminal: Terminal | undefined): Promise<Plan> {
  // What is wrong is told before anything is asked.
  if (name !== undefined) refuse(nameProblem(name), `Give another --name, such as ${EXAMPLE}.`);
  if (folder !== undefined) refuse(folderProblem(folder), "Give a folder that is new or empty.");
  const knownName = name ?? (await askName(terminal));
  const knownFolder = folder ?? (await askFolder(`./${bareName(knownName)}`, terminal));
  return { folder: knownFolder, name: knownName };
}

async function askName(terminal: Terminal | undefined): Promise<string> {
  if (terminal === undefined) throw new UsageError("The provider has no name.", `Give one: --name ${EXAMPLE}`);
  return ask({ message: "Name of the npm package", defaultValue: EXAMPLE, problem: nameProblem }, terminal);
}

async function askFolder(nearby: string, terminal: Terminal | undefined): Promise<string> {
  if (terminal !== undefined) return ask({ message: "Folder", defaultValue: nearby, problem: folderProblem }, terminal);
  refuse(folderProblem(nearby), "Give a folder that is new or empty.");
  return nearby;
}

function refuse(problem: string | undefined, remedy: string): void {
  if (problem !== undefined) throw new UsageError(problem, remedy);
}
