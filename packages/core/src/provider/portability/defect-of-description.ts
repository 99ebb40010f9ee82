import { isPlainObject } from "../normalise/read/is-plain-object";
import { defectOfSupport } from "./defect-of-support";

const ID = /^[a-z][a-z0-9-]*$/;

/**
 * What is wrong with something that ought to be a provider's description, in one sentence; undefined: nothing. Answers
 * that are missing, and answers to what this version of the package does not know, are no defects.
 */
export function defectOfDescription(description: unknown): string | undefined {
  if (!isPlainObject(description)) return "it exports no object named description.";
  const { id, capabilities, functions } = description;
  if (typeof id !== "string" || !ID.test(id)) return "description.id is no short name of letters, digits and -.";
  return (
    defectOfAnswers(capabilities, "description.capabilities") ??
    (functions === undefined ? undefined : defectOfAnswers(functions, "description.functions"))
  );
}

function defectOfAnswers(answers: unknown, place: string): string | undefined {
  if (!isPlainObject(answers)) return `${place} is no object.`;
  for (const [capability, support] of Object.entries(answers)) {
    const defect = defectOfSupport(support);
    if (defect !== undefined) return `${place}["${capability}"]${defect}.`;
  }
  return undefined;
}
