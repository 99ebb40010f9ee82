import type { AppInput } from "../app/app-input";
import type { ResourceValue } from "../app/prop-values";
import { realiseProps } from "../app/realise-props";
import type { Resources } from "./create-resources";

/**
 * Makes the resources that props refer to, before the workloads and in an order of their own: Wing's own files list them in
 * the order in which a program makes them, which is none of the workloads' business.
 */
export function addReferenced(app: AppInput, resources: Resources): void {
  const referenced: ResourceValue[] = [];
  const resource = (value: ResourceValue) => referenced.push(value);
  for (const { props } of app.workloads) realiseProps(props, { duration: (seconds) => seconds, resource });
  const sorted = referenced.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const value of sorted) resourceOf(value, resources);
}

/** The resource that a value stands for. */
export function resourceOf({ $resource, id }: ResourceValue, resources: Resources) {
  return resources[$resource === "secret" ? "Secret" : "Queue"](id);
}
