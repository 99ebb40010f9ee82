import type { IConstruct } from "constructs";
import { answersFor } from "../capabilities/answers-for";
import type { AskedCapability } from "../capabilities/asked-capability";
import { checkAsked } from "../capabilities/check-asked";
import type { ProviderDescription } from "../capabilities/provider-description";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { WorkloadSpec } from "../spec/workload-spec";
import { portabilityOf } from "./portability";

/**
 * Holds what a workload asks for against the provider of the compilation, and against the other targets that the user has
 * in mind. Each diagnostic says which of them have no objection.
 *
 * @param kind which of their answers count
 * @param warn whether the user wants to go on without what can be dropped
 */
export function hold(
  workload: IConstruct,
  kind: WorkloadSpec["kind"],
  provider: ProviderDescription,
  asked: readonly AskedCapability[],
  warn: boolean,
): readonly Diagnostic[] {
  const { targets, severity } = portabilityOf(workload, provider);
  const verdicts = [provider, ...targets].map((description) => ({
    id: description.id,
    diagnostics: checkAsked(asked, answersFor(description, kind), warn),
  }));
  return verdicts.flatMap(({ id, diagnostics }) =>
    diagnostics.map((diagnostic): Diagnostic => {
      const { path } = diagnostic;
      // Settings for one provider are not for another.
      const isOwn = asked.some((one) => one.capability === "overrides" && one.path === path);
      const without = isOwn ? [] : verdicts.filter((other) => other.diagnostics.every((its) => its.path !== path));
      return {
        ...diagnostic,
        ...(id !== provider.id && { target: id, severity: severity === "error" ? diagnostic.severity : "warning" }),
        ...(without.length > 0 && { supportedBy: without.map((other) => other.id) }),
      };
    }),
  );
}
