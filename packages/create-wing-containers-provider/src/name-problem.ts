import validate from "validate-npm-package-name";
import { providerId, WING_NAMES } from "./provider-id.js";

/** What the target may be called: it is a folder's name, and part of what programs see. */
const ID = /^[a-z][a-z0-9-]*$/;

/** Why a package cannot have the name; undefined where it can. */
export function nameProblem(name: string): string | undefined {
  const { validForNewPackages, errors = [], warnings = [] } = validate(name);
  if (!validForNewPackages) {
    return `npm does not take the name ${JSON.stringify(name)}: ${[...errors, ...warnings].join(", ")}.`;
  }
  if (!name.startsWith("@")) {
    return `The name ${name} has no scope: \`wing compile -t ${name}\` would look for the file ${name}/index.js, and for a package only where the name begins with one.`;
  }
  const id = providerId(name);
  if (WING_NAMES.includes(id)) return `Wing has a target ${id} of its own, and would load that instead of ${name}.`;
  if (!ID.test(id)) {
    return `The target would be called ${JSON.stringify(id)}, and its name must be lower-case letters, digits and "-", beginning with a letter.`;
  }
  return undefined;
}
