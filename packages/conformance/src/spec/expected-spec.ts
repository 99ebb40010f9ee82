import type { AppInput } from "../app/app-input";
import type { PartialSpec } from "../provider/partial-spec";
import { specOf } from "./spec-of";

/**
 * What a perfect inspector says of the first workload of an app.
 *
 * @throws where core refuses its props, which is a mistake of the suite
 */
export function expectedSpec(app: AppInput): PartialSpec {
  const spec = specOf(app);
  if (spec === undefined) throw new Error(`Core refuses props of the suite: ${JSON.stringify(app)}`);
  const { bindings = [], events = [] } = app.workloads[0] ?? {};
  return {
    ...(spec as PartialSpec),
    bindings: bindings.map(({ name }) => name),
    eventSources: events.map((kind) => `root/Default/${kind}`),
  };
}
