import type { Plan } from "./resolve-plan.js";

/** What the user is told in the end. */
export function nextSteps({ folder, name }: Plan): string {
  return `${name} is in ${folder}. Next:

  cd ${folder.includes(" ") ? JSON.stringify(folder) : folder}
  npm install
  npm run sample    # compiles sample/main.w into sample/target
  npm test          # holds the provider to what src/capabilities.ts declares

How to go on: https://github.com/wing-containers/wing-containers/blob/main/docs/author-a-provider.md`;
}
