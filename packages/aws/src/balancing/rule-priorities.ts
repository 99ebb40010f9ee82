import { createHash } from "node:crypto";
import type { Workload } from "@wing-containers/core";
import { Lazy } from "cdktf";
import { settingsOf } from "../settings/settings";
import { appName } from "../shared/app-name";
import { oncePerApp } from "../shared/once-per-app";

/** Rules that a service may have at a listener that it shares. */
export const MOST_RULES = 20;

/** Services of one app that may share a listener. */
const SERVICES = 50;

/** Apps whose priorities do not meet; AWS takes 1 to 50000. */
const APPS = 49;

/** The services of an app that share a listener, by path. */
const sharing = oncePerApp(() => new Set<string>());

/**
 * Priorities of a service's rules at a listener that it shares. Those of an app are a thousand in a row, of which each service has
 * twenty: where they begin follows from names, so that a service that comes or goes hardly ever moves the others.
 *
 * @returns the priority of the rule at a place, known when the app is written
 */
export function rulePriorities(workload: Workload): (index: number) => number {
  const { path } = workload._spec;
  const paths = sharing(workload);
  paths.add(path);
  const { listener } = settingsOf(workload);
  const first = listener?.priority ?? 1 + (numberOf(appName(workload)) % APPS) * SERVICES * MOST_RULES;
  return (index) =>
    Lazy.numberValue({ produce: () => first + (places([...paths]).get(path) ?? 0) * MOST_RULES + index });
}

/** Gives each name a place of its own: that of its hash, or the next one that is free. */
export function places(names: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  return new Map(
    [...names].sort().map((name) => {
      let place = numberOf(name) % SERVICES;
      while (taken.has(place) && taken.size < SERVICES) place = (place + 1) % SERVICES;
      taken.add(place);
      return [name, place];
    }),
  );
}

function numberOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}
