import { cpSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type WingProject, wingProject } from "./wing-project";

const EXAMPLES = join(__dirname, "../../../../examples");

/** What a user's own tools make in a project. */
const MADE = new Set(["node_modules", "target"]);

/** The examples of the repository that are written in Wing. */
export const EXAMPLE_NAMES: readonly string[] = readdirSync(EXAMPLES).filter((name) =>
  readdirSync(join(EXAMPLES, name)).includes("main.w"),
);

/** An example of the repository, in a project of its own. */
export function exampleProject(name: string): WingProject {
  const project = wingProject({});
  const filter = (path: string): boolean => !MADE.has(basename(path));
  cpSync(join(EXAMPLES, name), project.folder, { recursive: true, filter });
  return project;
}
