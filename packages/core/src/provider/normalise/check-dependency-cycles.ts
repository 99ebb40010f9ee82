import type { Diagnostic } from "../diagnostics/diagnostic";
import type { ContainerDraft } from "./container-draft";
import type { DependencyDraft } from "./dependency-draft";
import { printNames } from "./read/print-names";
import { report } from "./read/report";

/** Reports containers that wait for each other, one diagnostic per circle. */
export function checkDependencyCycles(containers: readonly ContainerDraft[], problems: Diagnostic[]): void {
  const waiting = new Map(
    containers.filter(({ role }) => role !== "init").map(({ spec, dependsOn }) => [spec.name, dependsOn]),
  );
  startAllThatCan(waiting);
  const visited = new Set<string>();
  for (const start of waiting.keys()) {
    const circle = findCircle(start, waiting, visited);
    if (circle === undefined) continue;
    const names = circle.map(({ container }) => container);
    report(problems, {
      code: "containers.dependency-cycle",
      path: circle[0]?.path ?? "",
      message: "The containers wait for each other, so that none ever starts.",
      given: printNames([...names, ...names.slice(0, 1)], " -> "),
      accepted: "an order in which every container comes after those it depends on",
      remedy: "Remove one of these dependencies.",
    });
  }
}

/** Takes out the containers that could start, until those are left that stand in a circle or behind one. */
function startAllThatCan(waiting: Map<string, readonly DependencyDraft[]>): void {
  let before: number;
  do {
    before = waiting.size;
    for (const [name, dependencies] of waiting) {
      if (!dependencies.some(({ container }) => waiting.has(container))) waiting.delete(name);
    }
  } while (waiting.size < before);
}

/** Walks from container to container until one comes again. Undefined: the walk ends in a circle seen before. */
function findCircle(
  start: string,
  waiting: ReadonlyMap<string, readonly DependencyDraft[]>,
  visited: Set<string>,
): readonly DependencyDraft[] | undefined {
  const steps: DependencyDraft[] = [];
  const reachedAt = new Map<string, number>();
  for (let name = start; ; ) {
    const at = reachedAt.get(name);
    if (at !== undefined) return steps.slice(at);
    if (visited.has(name)) return undefined;
    visited.add(name);
    reachedAt.set(name, steps.length);
    const step = waiting.get(name)?.find(({ container }) => waiting.has(container));
    if (step === undefined) return undefined;
    steps.push(step);
    name = step.container;
  }
}
