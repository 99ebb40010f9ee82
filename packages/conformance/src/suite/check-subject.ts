import type { ConformanceSubject } from "../provider/conformance-subject";

/** @throws TypeError that says what is missing, for authors without a type checker */
export function checkSubject(subject: ConformanceSubject): void {
  const { description, synthesise, inspect, run, report } = subject;
  const problems = [
    ...(typeof description?.id === "string" && description.id !== "" && isObject(description.capabilities)
      ? []
      : ["`description` must be what the provider's ./capabilities entry exports: { id, capabilities }"]),
    ...(description?.functions === undefined || isObject(description.functions)
      ? []
      : ["`description.functions` must be answers to capabilities, or be left out"]),
    ...(typeof synthesise === "function"
      ? []
      : ["`synthesise` must be a function, such as wingSynthesis({ platform, target })"]),
    ...(typeof inspect === "function" ? [] : ["`inspect` must be a function of an artefact and a workload's path"]),
    ...(run === undefined || typeof run.start === "function" ? [] : ["`run` must have start(), or be left out"]),
    ...(report === undefined || typeof report === "string" ? [] : ["`report` must be a path, or be left out"]),
  ];
  if (problems.length > 0) throw new TypeError(`The provider cannot be tested: ${problems.join("; ")}.`);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
