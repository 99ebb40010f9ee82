import type { WorkloadState } from "../workload/workload-state";
import type { ConsoleStateField } from "./console-handler-schema";

/** The text of a field: `not ready: readiness probe: …`, `2 of 3 ready`, `1`. */
export function describeState(state: WorkloadState, field: ConsoleStateField): string {
  switch (field) {
    case "state":
      return state.reason === undefined ? state.phase : `${state.phase}: ${state.reason}`;
    case "replicas":
      return `${state.ready} of ${state.replicas} ready`;
    case "restarts":
      return String(state.restarts);
  }
}
