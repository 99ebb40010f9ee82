import { isPlainObject } from "../normalise/read/is-plain-object";
import { defectOfSupport } from "./defect-of-support";

const ID = /^[a-z][a-z0-9-]*$/;

/**
 * What is wrong with something that ought to be a provider's description, in one sentence; undefined: nothing. Answers
 * that are missing, and answers to what this version of the package does not know, are no defects.
 */
export function defectOfDescription(description: unknown): string | undefined {
  if (!isPlainObject(description)) return "it exports no object named description.";
  const { id, capabilities } = description;
  if (typeof id !== "string" || !ID.test(id)) return "description.id is no short name of letters, digits and -.";
  if (!isPlainObject(capabilities)) return "description.capabilities is no object.";
  for (const [capability, support] of Object.entries(capabilities)) {
    const defect = defectOfSupport(support);
    if (defect !== undefined) return `description.capabilities["${capability}"]${defect}.`;
  }
  return undefined;
}
