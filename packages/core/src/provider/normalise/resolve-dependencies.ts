import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DependencySpec } from "../spec/container-spec";
import type { ContainerDraft } from "./container-draft";
import type { DependencyDraft } from "./dependency-draft";
import { nearest } from "./read/nearest";
import { printNames } from "./read/print-names";
import { printText } from "./read/print-text";
import { report } from "./read/report";

/** Gives every dependency its condition, and reports those that can never be met. */
export function resolveDependencies(
  containers: readonly ContainerDraft[],
  problems: Diagnostic[],
): ReadonlyMap<ContainerDraft, readonly DependencySpec[]> {
  const running = new Map(containers.filter(isRunning).map((container) => [container.spec.name, container]));
  const initNames = new Set(containers.filter((container) => !isRunning(container)).map(({ spec }) => spec.name));
  const resolve = (from: ContainerDraft, dependency: DependencyDraft): DependencySpec => {
    const to = running.get(dependency.container);
    const condition = dependency.condition ?? (to !== undefined && hasHealth(to) ? "healthy" : "started");
    if (from.role === "init") reportInit(dependency, problems);
    else if (to === undefined) reportUnknown(dependency, [...running.keys()], initNames, problems);
    else checkCondition(dependency, to, condition, problems);
    return { container: dependency.container, condition };
  };
  return new Map(containers.map((from) => [from, from.dependsOn.map((dependency) => resolve(from, dependency))]));
}

function isRunning(container: ContainerDraft): boolean {
  return container.role !== "init";
}

function hasHealth({ spec }: ContainerDraft): boolean {
  return spec.probes.readiness !== undefined || spec.probes.startup !== undefined;
}

function reportInit({ path, container }: DependencyDraft, problems: Diagnostic[]): void {
  report(problems, {
    code: "containers.dependency-condition",
    path,
    message: "Init containers run one after the other before all others, so they cannot wait for one.",
    given: printText(container),
    accepted: "no dependsOn",
    remedy: "Remove dependsOn; the order of initContainers is the order they run in.",
  });
}

function reportUnknown(
  { path, container }: DependencyDraft,
  names: readonly string[],
  initNames: ReadonlySet<string>,
  problems: Diagnostic[],
): void {
  const meant = nearest(container, names);
  const isInit = initNames.has(container);
  report(problems, {
    code: "containers.dependency-unknown",
    path: `${path}.container`,
    message: isInit ? "An init container always comes first." : "There is no container of that name.",
    given: printText(container),
    accepted: `one of ${printNames(names)}`,
    remedy: isInit ? "Remove the dependency." : meant === undefined ? "Correct the name." : `Did you mean ${meant}?`,
  });
}

function checkCondition(
  { path, container }: DependencyDraft,
  to: ContainerDraft,
  condition: DependencySpec["condition"],
  problems: Diagnostic[],
): void {
  const neverHealthy = condition === "healthy" && !hasHealth(to);
  const neverCompleted = condition === "completed" && to.essential;
  if (!neverHealthy && !neverCompleted) return;
  const name = printText(container);
  report(problems, {
    code: "containers.dependency-condition",
    path: `${path}.condition`,
    message: neverHealthy
      ? `Nothing tells whether ${name} is healthy: it has no readiness and no startup probe.`
      : `The replica is restarted when ${name} exits, so that nothing can wait for that.`,
    given: condition,
    accepted: neverHealthy ? "started" : hasHealth(to) ? "started or healthy" : "started",
    remedy: neverHealthy
      ? "Give that container a readiness probe, or wait for started."
      : to.role === "main"
        ? "Wait for another condition."
        : "Set essential to false on that sidecar, make it an init container, or wait for another condition.",
  });
}
