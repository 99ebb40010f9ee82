import * as containers from "../../src/index";
import { assembly, type TypeReference } from "./assembly";
import type { RecordedWorkload, Recording } from "./recording";

const PACKAGE = "@wing-containers/core.";

/** The members of {@link allMembers} that really reached the recorder: values are followed along their jsii types. */
export function coveredMembers(recordings: readonly Recording[]): Set<string> {
  const covered = new Set(recordings.flatMap(({ used }) => used));
  for (const workload of recordings.flatMap(({ workloads }) => workloads)) coverWorkload(workload, covered);
  return covered;
}

function coverWorkload({ type, args, calls }: RecordedWorkload, covered: Set<string>): void {
  // Where the first argument is no closure, Wing has passed the named arguments there.
  const [handler, props] = isClosure(args[0]) ? args : [undefined, args[0] ?? args[1]];
  if (handler !== undefined) covered.add(`${type}.handler`);
  if (props !== undefined) covered.add(`${type}.props`);
  coverValue({ fqn: `${PACKAGE}${type}Props` }, props, covered);
  for (const [name, ...given] of calls) {
    const method = assembly[`${PACKAGE}Workload`]?.methods?.find((candidate) => candidate.name === name);
    for (const [index, parameter] of (method?.parameters ?? []).entries()) {
      coverValue(parameter.type, given[index], covered);
    }
  }
}

function isClosure(value: unknown): boolean {
  return String((value as { $resource?: string } | undefined)?.$resource).includes("$Closure");
}

function coverValue({ fqn, collection }: TypeReference, value: unknown, covered: Set<string>): void {
  if (value === undefined || value === null) return;
  if (collection !== undefined) {
    for (const item of Object.values(value)) coverValue(collection.elementtype, item, covered);
  }
  const type = fqn === undefined ? undefined : assembly[fqn];
  if (type?.kind === "enum") {
    const values = Object.entries((containers as Record<string, object>)[type.name] ?? {});
    for (const [name, own] of values) if (own === value) covered.add(`${type.name}.${name}`);
  }
  if (fqn !== undefined && type?.datatype) coverFields(fqn, value as Record<string, unknown>, covered);
}

function coverFields(fqn: string, value: Record<string, unknown>, covered: Set<string>): void {
  const type = assembly[fqn];
  for (const { name, type: fieldType } of type?.properties ?? []) {
    if (value[name] !== undefined) covered.add(`${type?.name}.${name}`);
    coverValue(fieldType, value[name], covered);
  }
  for (const parent of type?.interfaces ?? []) coverFields(parent, value, covered);
}
