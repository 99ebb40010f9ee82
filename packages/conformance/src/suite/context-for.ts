import type { WorkloadInput } from "../app/app-input";
import { capabilityCases } from "../cases/capability-cases";
import { completeTable } from "./complete-table";
import type { KindContext, SuiteContext } from "./suite-context";

/** What tests share that are about workloads of one kind. */
export function contextFor(kind: WorkloadInput["kind"], context: SuiteContext): KindContext {
  const { description } = context.subject;
  const table = completeTable(description, kind);
  return { ...context, kind, table, cases: capabilityCases({ id: description.id, capabilities: table }, kind) };
}

/** What tests share that are about all workloads: functions count apart where there are answers to them alone. */
export function contextsOf(context: SuiteContext): readonly KindContext[] {
  const functions = contextFor("function", context);
  const areApart =
    Object.keys(context.subject.description.functions ?? {}).length > 0 &&
    functions.table["workload.function"].level !== "unsupported";
  return [contextFor("service", context), ...(areApart ? [functions] : [])];
}
