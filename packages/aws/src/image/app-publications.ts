import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";
import type { Publication } from "./publication";

const KNOWN = new WeakMap<core.App, Publication[]>();

/** The images that the workloads of an app want published. */
export function appPublications(user: IConstruct): readonly Publication[] {
  return KNOWN.get(core.App.of(user)) ?? [];
}

/** Adds an image to those that are published. */
export function addPublication(publication: Publication): void {
  KNOWN.set(core.App.of(publication.scope), [...appPublications(publication.scope), publication]);
}
